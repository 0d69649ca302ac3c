import type { Effects } from '../engine/activities.js';
import { carry } from '../engine/carry.js';
import type { EffectName } from './effect-names.js';
import { authorities, billing, cis, fieldWork, gis, letters, materials } from './parties.js';

/** A customer-requested job, carried from the first call to the last day on which its advance may be refunded. */
export async function designProject(caseNumber: string): Promise<void> {
  await carry(caseNumber, effects);
}

const effects: Effects<EffectName> = {
  'send requirement sheet': letters.requirementSheet,
  'send deposit invoice': billing.depositInvoice,
  'send invoice': billing.invoice,
  'credit difference': billing.credit,
  'refund overpayment': billing.refundOverpayment,
  'refund or forfeit': billing.refundOrForfeit,
  'draft easement': gis.draftEasement,
  'apply for permit': authorities.apply,
  'withdraw application': authorities.withdraw,
  'notify joint user': letters.notifyJointUser,
  'withdraw joint use notice': letters.withdrawJointUseNotice,
  'send agreement': letters.agreement,
  'send notice': letters.notice,
  'send link': letters.link,
  'order material': materials.order,
  'cancel material order': materials.cancel,
  'order crew': fieldWork.orderCrew,
  'release crew': fieldWork.releaseCrew,
  'tell customers of outage': letters.outage,
  'send correction list': letters.corrections,
  'order meter set': fieldWork.orderMeterSet,
  'cancel meter order': fieldWork.cancelMeterOrder,
  'open service': cis.openService,
  'order removal': fieldWork.orderRemoval,
  'cancel removal order': fieldWork.cancelRemovalOrder,
  'close service': cis.closeService,
  'start refund clock': billing.startRefundClock,
  'stop refund clock': billing.stopRefundClock,
  'end refund clock': billing.endRefundClock,
};
