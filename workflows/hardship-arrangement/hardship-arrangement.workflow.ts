import type { Effects } from '../engine/activities.js';
import { carry } from '../engine/carry.js';
import type { Wait } from '../engine/waits.js';
import type { EffectName } from './effect-names.js';
import { collections, interviews, letters } from './parties.js';

/** An arrangement, from the first call to its end. Money that comes is checked by the store at once; this waits for the money that does not. */
export async function hardshipArrangement(caseNumber: string): Promise<void> {
  await carry(caseNumber, effects, { installment: installmentByInstallment });
}

/** One after the other: each is reminded of, falls due, is checked, called about, and is missed when its grace ends. */
async function installmentByInstallment(installments: Wait): Promise<void> {
  for (let next = installments.next(); next; next = installments.next()) {
    if (await installments.settledBefore(next)) continue;
    await installments.timeIsUp(next);
  }
}

const effects: Effects<EffectName> = {
  'send offer': letters.offer,
  'send confirmation': letters.confirmation,
  'send reminder': letters.reminder,
  'send missed notice': letters.missed,
  'send broken notice': letters.broken,
  'send completion': letters.completion,
  'send condolence': letters.condolence,
  'send bankruptcy notice': letters.bankruptcy,
  'send final bill notice': letters.finalBill,
  'send link': letters.link,
  'transfer balance': collections.transferBalance,
  'file with agency': collections.fileWithAgency,
  'erase interview answers': interviews.erase,
  'open severance': collections.openSeverance,
};
