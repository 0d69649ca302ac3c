import { InBox, type Submission } from '../../../libs/partners/src/in-box.js';
import { strike } from './strike.js';

/** The outside parties; whoever tells them something may be killed just before they hear of it, and as soon as they have. */
export class StruckInBox extends InBox {
  override async submit(submission: Submission): Promise<void> {
    strike('in an activity before its effect');
    await super.submit(submission);
    strike('in an activity after its effect');
  }

  override async withdraw(...taken: Parameters<InBox['withdraw']>): Promise<void> {
    strike('in an activity before its effect');
    await super.withdraw(...taken);
    strike('in an activity after its effect');
  }
}
