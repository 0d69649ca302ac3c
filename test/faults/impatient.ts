import type { WorkflowInterceptors } from '@temporalio/workflow';

/** Calls that nobody answers are made again after seconds rather than minutes; otherwise the workflows are the product's. */
export const interceptors = (): WorkflowInterceptors => ({
  outbound: [
    {
      scheduleActivity: (input, next) => {
        const retry = { ...input.options.retry, maximumInterval: '2 seconds' } as const;
        return next({ ...input, options: { ...input.options, startToCloseTimeout: '4 seconds', retry } });
      },
    },
  ],
});
