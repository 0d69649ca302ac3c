import { agreementProcess } from '../../libs/domain/src/agreements/agreement-process.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { Phase } from '../../libs/domain/src/agreements/phase.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';
import type { Listed } from '../../libs/domain/src/cases/process.js';
import type { CaseState, Due, Effect, Facts } from '../../libs/domain/src/cases/state.js';
import { endToDos, raise } from '../../libs/domain/src/cases/to-dos.js';
import { owesLessThanCuts } from '../../libs/domain/src/interlock/owes.js';
import { quoteToStayOn } from '../../libs/domain/src/interlock/quote.js';
import { Problem } from '../../libs/domain/src/problem.js';
import { phrase } from '../../libs/domain/src/phrase.js';
import { askInterlock, dispatch, recall } from './dispatch.js';
import { checkAmended, checkFacts, type Severance } from './facts.js';
import { arrivesFromField, fieldAnswer, orderExpires } from './field.js';
import { backToReady, looks } from './looks.js';
import { beginNotices, carryOn, isNoticeOfNow, noticeGiven } from './notices.js';
import { enter, itemsOf, keep, moneyOf, mustBeCut, severanceIn, takenBy, tell } from './of-severance.js';
import { agreeToReason, changeReason } from './reason.js';
import { quoteReconnection, restore, safetyQuestion } from './reconnection.js';
import { tenantTakesService } from './tenant.js';

const phases: Readonly<Record<string, Phase>> = {
  notices: { owner: 'credit counselor', clock: 'customer' },
  ready: { owner: 'credit counselor' },
  'in the field': { owner: 'credit counselor' },
  restricted: { owner: 'credit counselor', clock: 'customer' },
  off: { owner: 'credit counselor', clock: 'customer' },
  reconnection: { owner: 'credit counselor' },
};

/** One service of one account on its way to being cut, and back: notices, the interlock, the order, the reconnection. */
export const severance = {
  ...agreementProcess({
    name: 'severance',
    prefix: 'SV',
    workflow: 'severance',
    owner: 'credit counselor',
    phases,
    checkFacts,
    begin,
    looks,
    falls,
    arrives,
    cancels,
    listed,
    takesAtAnyTime: ['field answer'],
    commands: {
      dispatch,
      contact,
      quote,
      amend,
      restore,
      recall: stopOrder,
      'field answer': fieldAnswer,
      'quote reconnection': quoteReconnection,
      'safety question': safetyQuestion,
      'change reason': changeReason,
      'confirm reason': agreeToReason,
      'tenant takes service': tenantTakesService,
    },
  }),
  needs: 'collections' as const,
};

function begin(agreement: Agreement): void {
  const { service, reason } = severanceIn(agreement);
  mustBeCut(agreement);
  learnFromAccount(agreement);
  const account = moneyOf(agreement);
  const isUnderWay = account.severances.some((seen) => seen.service === service && seen.state !== 'ended');
  if (isUnderWay)
    throw new Problem('severance/under-way', phrase`A disconnection of ${service} is under way.`);
  if (reason !== 'non-payment') {
    agreement.change({ of: 'facts', is: { attestedBy: { ...agreement.actor } } });
    enter(agreement, 'ready');
    dispatch(agreement);
    return;
  }
  const { rules, now: at } = agreement;
  if (owesLessThanCuts({ account, service, rules, at, dueOnly: true })) {
    throw new Problem('severance/nothing-owed', phrase`Less is past due for ${service} than may cut it.`, {
      rule: 'disconnect threshold',
    });
  }
  beginNotices(agreement);
}

/** Where the service is, and who is told beside the customer, where nobody has said otherwise. */
function learnFromAccount(agreement: Agreement): void {
  const said = severanceIn(agreement);
  const { customerClass, hasDesignee } = moneyOf(agreement);
  const taken = takenBy(agreement);
  const known = {
    premise: taken?.premise,
    occupants: (customerClass === 'residential' && taken?.lettersElsewhere) || undefined,
    designee: hasDesignee,
  };
  const news = Object.entries(known).filter(
    ([name, value]) => value !== undefined && said[name as keyof typeof known] === undefined,
  );
  if (news.length > 0) agreement.change({ of: 'facts', is: Object.fromEntries(news) as Facts });
}

function falls(agreement: Agreement, { watch, name }: Due): Act {
  if (watch === 'notices') carryOn(agreement);
  else if (watch === 'ready') askInterlock(agreement);
  else if (watch === 'restricted') beginNotices(agreement);
  else if (watch === 'reconnection') return late(agreement);
  else if (watch.startsWith('in the field: ')) return orderExpires(agreement);
  else return noticeExpires(agreement, watch);
  return { kind: 'time has come', what: name };
}

function late(agreement: Agreement): Act {
  raise(agreement, { what: 'service is not back in time', role: 'supervisor', about: 'reconnection' });
  return { kind: 'reconnection is late' };
}

/** A notice that was not acted on in time supports nothing any more: the notices begin anew. */
function noticeExpires(agreement: Agreement, watch: string): Act {
  const name = agreement.item(watch)?.name ?? watch;
  const { phase } = agreement;
  if (phase === 'notices' || phase === 'ready') beginNotices(agreement);
  return { kind: 'notice expired', notice: name };
}

function arrives(agreement: Agreement, effect: Effect, fields: Facts): void {
  const isHeeded = agreement.ended === undefined && isNoticeOfNow(agreement, effect);
  if (isHeeded && effect.item !== undefined) noticeGiven(agreement, effect.item, fields);
  else arrivesFromField(agreement, effect, fields);
}

function contact(agreement: Agreement, { by, reached }: { by: string; reached: boolean }): Act {
  agreement.mustBeIn('notices', 'ready');
  const name = `try ${itemsOf(agreement, 'contact').length + 1}`;
  const fields = { by, reached, at: agreement.now };
  keep(agreement, {
    stage: 'contact',
    name,
    state: reached ? 'reached' : 'not reached',
    ended: true,
    fields,
  });
  endToDos(agreement, 'notices');
  looks(agreement);
  return { kind: 'customer tried', by, reached };
}

/** A person stops an order; another person, or the same, says when it goes again. */
function stopOrder(agreement: Agreement, { reason }: { reason: string }): Act {
  agreement.mustBeIn('in the field');
  agreement.change({ of: 'facts', is: { leftToAPerson: true } });
  if (recall(agreement, reason)) backToReady(agreement);
  return { kind: 'order stopped', reason };
}

/** The least payment that stops the order. Paid in time, it does so whatever else is owed. */
function quote(agreement: Agreement): Act {
  agreement.mustBeIn('notices', 'ready', 'in the field');
  const { rules, now: at } = agreement;
  const { amount, way, items, validUntil } = quoteToStayOn(
    moneyOf(agreement),
    severanceIn(agreement).service,
    {
      rules,
      at,
    },
  );
  const name = `quote ${itemsOf(agreement, 'quote').length + 1}`;
  const fields = { amount, way, items: items as never, validUntil };
  keep(agreement, { stage: 'quote', name, state: 'quoted', ended: true, fields });
  return { kind: 'quoted', ...fields };
}

function amend(agreement: Agreement, { facts, reason }: { facts: Facts; reason: string }): Act {
  const amended = checkAmended(facts);
  agreement.change({ of: 'facts', is: amended });
  // Whoever is to be told as well is told before an order is asked for again.
  if (agreement.phase === 'ready' && (amended['occupants'] ?? amended['designee']))
    enter(agreement, 'notices');
  looks(agreement);
  return { kind: 'amended', facts: Object.keys(amended), reason };
}

function cancels(agreement: Agreement): void {
  agreement.mustBeIn('notices', 'ready');
  tell(agreement, 'ended');
}

function listed({ facts }: CaseState): Listed {
  const { service, reason } = facts as unknown as Severance;
  return { title: `${service}, ${reason}`, kind: service };
}
