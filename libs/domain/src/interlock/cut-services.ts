import type { Service } from '../accounts/service.js';
import type { AccountMoney } from '../accounts/standing.js';
import type { RuleValue } from '../rules/keys.js';
import type { Rules } from '../rules/rule-book.js';

/** R14-2-211(A)(3): not for non-payment of another class of service, but where the rules let it. */
export function mayCut(owed: Service, service: Service, rule: RuleValue<'debt that disconnects'>): boolean {
  if (owed === service || rule.otherClasses) return true;
  if (service !== 'water') return false;
  return (owed === 'sewer' && rule.sewerCutsWater) || (owed === 'solid waste' && rule.solidWasteCutsWater);
}

/** What is disconnected where these are owed for: each itself, or, where that is not disconnected, what its debt may cut. */
export function cutFor(owed: readonly Service[], rules: Rules): Service[] {
  const rule = rules.get('debt that disconnects');
  const cut = rules.get('services that are cut');
  const others = owed.filter((one) => !cut.includes(one));
  return cut.filter((service) => owed.includes(service) || others.some((one) => mayCut(one, service, rule)));
}

/** Of what an account takes, what may be cut; with `owed`, for what is owed for these. */
export function takenAndCut(
  { services }: AccountMoney,
  rules: Rules,
  owed: readonly Service[] = rules.get('services that are cut'),
): Service[] {
  const taken = new Set(services.flatMap(({ service, active }) => (active ? [service] : [])));
  return cutFor(owed, rules).filter((service) => taken.has(service));
}
