import {
  CancellationScope,
  type Next,
  type TimerInput,
  type WorkflowInterceptorsFactory,
  type WorkflowOutboundCallsInterceptor,
} from '@temporalio/workflow';

/**
 * The time-skipping server strands a run whose task cancels a timer that has fired meanwhile (temporalio/sdk-java#2606 and
 * #3088): it refuses the task, and never gives it to anybody again. Temporal itself does not. So no timer is cancelled in a
 * town: whoever waited goes on at once, as ever, and the timer fires for nobody.
 */
export const interceptors: WorkflowInterceptorsFactory = () => ({ outbound: [{ startTimer }] });

function startTimer(
  input: TimerInput,
  next: Next<WorkflowOutboundCallsInterceptor, 'startTimer'>,
): Promise<void> {
  const scope = CancellationScope.current();
  if (scope.consideredCancelled || !scope.cancellable) return next(input);
  const fired = CancellationScope.nonCancellable(() => next(input));
  return Promise.race([fired, scope.cancelRequested]);
}
