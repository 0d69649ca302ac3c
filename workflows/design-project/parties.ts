import { party } from '../engine/activities.js';

/** Whom a design project speaks to, and what it asks them. */

export const letters = party({
  requirementSheet: 'send requirement sheet',
  agreement: 'send agreement',
  notice: 'send notice',
  outage: 'tell customers of outage',
  corrections: 'send correction list',
  notifyJointUser: 'notify joint user',
  withdrawJointUseNotice: 'withdraw joint use notice',
  link: 'send link',
});
export const authorities = party({ apply: 'apply for permit', withdraw: 'withdraw application' });
export const gis = party({ draftEasement: 'draft easement' });
export const materials = party({ order: 'order material', cancel: 'cancel material order' });
export const fieldWork = party({
  orderCrew: 'order crew',
  releaseCrew: 'release crew',
  orderMeterSet: 'order meter set',
  cancelMeterOrder: 'cancel meter order',
  orderRemoval: 'order removal',
  cancelRemovalOrder: 'cancel removal order',
});
export const cis = party({ openService: 'open service', closeService: 'close service' });
export const billing = party({
  depositInvoice: 'send deposit invoice',
  invoice: 'send invoice',
  credit: 'credit difference',
  refundOverpayment: 'refund overpayment',
  refundOrForfeit: 'refund or forfeit',
  startRefundClock: 'start refund clock',
  stopRefundClock: 'stop refund clock',
  endRefundClock: 'end refund clock',
});
