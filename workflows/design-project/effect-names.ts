/** Which outside party an effect speaks to. */
export type Partner = 'letters' | 'authority' | 'cis' | 'field work' | 'gis' | 'materials' | 'billing';

interface EffectOfDesignProject {
  partner: Partner;
  does: string;
}

/** Everything that a design project brings about outside the store. A name is never taken away: an older case may still have to undo it. */
export const effects = {
  'send requirement sheet': { partner: 'letters', does: 'Tells the customer what to build and to provide.' },
  'send deposit invoice': {
    partner: 'billing',
    does: 'Bills the deposit for detailed plans, by invoice item.',
  },
  'send invoice': { partner: 'billing', does: 'Bills the charge or what it grew by, by invoice item.' },
  'credit difference': {
    partner: 'billing',
    does: 'Lowers what is billed by the item’s amount, and refunds its refund to whoever advanced it.',
  },
  'refund overpayment': { partner: 'billing', does: 'Refunds the excess of a payment to whoever paid it.' },
  'refund or forfeit': {
    partner: 'billing',
    does: 'Withdraws an invoice; what was paid on it is refunded or forfeited as the rule book says.',
  },
  'draft easement': { partner: 'gis', does: 'Draws the exhibit of one parcel and drafts its easement.' },
  'apply for permit': { partner: 'authority', does: 'Files one application with its authority.' },
  'withdraw application': { partner: 'authority', does: 'Withdraws an application, or gives a permit back.' },
  'notify joint user': { partner: 'letters', does: 'Tells a joint user of poles or trench what is planned.' },
  'withdraw joint use notice': { partner: 'letters', does: 'Tells a joint user that the plan is dropped.' },
  'send agreement': {
    partner: 'letters',
    does: 'Sends the agreement or its amendment for signature, with a copy of the tariff.',
  },
  'send notice': { partner: 'letters', does: 'Reminds a customer who does not answer; names the notice.' },
  'send link': { partner: 'letters', does: 'Sends the customer a link to the page of the job.' },
  'order material': { partner: 'materials', does: 'Orders one item of long-lead material.' },
  'cancel material order': {
    partner: 'materials',
    does: 'Cancels an order, or sends the item back to stock.',
  },
  'order crew': { partner: 'field work', does: 'Books the crew for the crew date.' },
  'release crew': { partner: 'field work', does: 'Gives the crew date back.' },
  'tell customers of outage': {
    partner: 'letters',
    does: 'Tells one group of customers of the planned outage: those with medical equipment, or the others.',
  },
  'send correction list': { partner: 'letters', does: 'Tells the customer what an inspection found.' },
  'order meter set': { partner: 'field work', does: 'Orders the meter set at one cleared service point.' },
  'cancel meter order': { partner: 'field work', does: 'Cancels a meter order that is not carried out yet.' },
  'open service': {
    partner: 'cis',
    does: 'Opens service at one service point for the applicant; without one it is recorded as pending.',
  },
  'order removal': { partner: 'field work', does: 'Orders the removal of the temporary service.' },
  'cancel removal order': { partner: 'field work', does: 'Cancels a removal that is not carried out yet.' },
  'close service': { partner: 'cis', does: 'Ends the temporary service, so that its last bill is made.' },
  'start refund clock': {
    partner: 'billing',
    does: 'Sets the refundable advance apart, and records until when it is refundable.',
  },
  'stop refund clock': { partner: 'billing', does: 'Holds the advance for the job again.' },
  'end refund clock': {
    partner: 'billing',
    does: 'Refunds what is left of the advance, or makes it a contribution, as its watch has ended.',
  },
} as const satisfies Record<string, EffectOfDesignProject>;

export type EffectName = keyof typeof effects;
export const effectNames = Object.keys(effects) as EffectName[];
