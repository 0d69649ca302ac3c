import { InBox, type Submission } from '../../libs/partners/src/in-box.js';

/** An in-box whose calls a test can hold open or let fail, before or after they have arrived. */
export class StrikingInBox extends InBox {
  private failing = 0;
  private held: Promise<void> | undefined;
  private open: (() => void) | undefined;
  /** How often it was called. */
  calls = 0;

  /** The next calls arrive, and their answer is lost. */
  losesAnswers(times: number): void {
    this.failing = times;
  }

  /** Calls wait, from now on, until they are let through. */
  holds(): void {
    this.held = new Promise((resolve) => (this.open = resolve));
  }

  letsThrough(): void {
    this.open?.();
    this.held = undefined;
  }

  override async submit(submission: Submission): Promise<void> {
    this.calls += 1;
    await this.held;
    await super.submit(submission);
    if (this.failing === 0) return;
    this.failing -= 1;
    throw new Error('connection reset');
  }
}
