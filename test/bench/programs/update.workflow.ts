import { condition, defineUpdate, setHandler } from '@temporalio/workflow';

export const reportUpdate = defineUpdate<number, [stage: string]>('report');

/** Takes updates for ever; each is counted and answered, nothing more. */
export async function takesUpdates(): Promise<void> {
  let taken = 0;
  setHandler(reportUpdate, () => ++taken);
  await condition(() => false);
}
