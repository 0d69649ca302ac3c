import { Effects } from '../../../libs/activities/src/effects.js';
import { strike } from './strike.js';

/** Whoever performs an effect, of whatever process, may be killed before it is begun, and when it is done. */
export function effectsCanBeStruck(): void {
  const whole = Object.getOwnPropertyDescriptor(Effects.prototype, 'perform') as PropertyDescriptor;
  const perform = whole.value as Effects['perform'];
  Effects.prototype.perform = async function (this: Effects, ...performed: Parameters<Effects['perform']>) {
    strike('in an activity before its effect is begun');
    const left = await perform.apply(this, performed);
    strike('in an activity after its effect is done');
    return left;
  };
}
