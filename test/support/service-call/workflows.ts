import { party, type Effects } from '../../../workflows/engine/activities.js';
import { carry } from '../../../workflows/engine/carry.js';

export * from '../../../workflows/index.js';

const crew = party({ send: 'send a crew', callBack: 'call the crew back' });

const effects: Effects<'send a crew' | 'call the crew back'> = {
  'send a crew': crew.send,
  'call the crew back': crew.callBack,
};

/** A service call, carried from the call to its end. */
export async function serviceCall(caseNumber: string): Promise<void> {
  await carry(caseNumber, effects);
}
