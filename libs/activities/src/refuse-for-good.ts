import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';
import { ApplicationFailure } from '@temporalio/common';
import { Problem } from '../../domain/src/problem.js';

/** A refusal is final: it must not be tried again, and its code must reach whoever called intact. */
export const refuseForGood: ActivityInboundCallsInterceptor = {
  async execute(input, next) {
    try {
      return await next(input);
    } catch (error) {
      if (error instanceof Problem) throw ApplicationFailure.nonRetryable(error.message, error.code);
      throw error;
    }
  },
};
