import type { Log } from './parts.js';

interface Repeated {
  name: string;
  every: number;
  log: Log;
  work(): Promise<void>;
}

const longestPause = 5_000;

/** Does its work again and again by the real clock, at once when woken, and with growing pauses while it fails. */
export class Repeating {
  isStopping = false;
  private failures = 0;
  private running: Promise<void> | undefined;
  private wakened = false;
  private wakeUp = (): void => undefined;

  constructor(private readonly repeated: Repeated) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.wakeUp();
    await this.running;
  }

  /** Works now rather than when its time comes. */
  wake(): void {
    this.wakened = true;
    // While it fails, news do not make it knock more often.
    if (this.failures === 0) this.wakeUp();
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      this.wakened = false;
      await this.once();
      if (!this.wakened || this.failures > 0) await this.pause();
    }
  }

  private async once(): Promise<void> {
    const { work, log, name } = this.repeated;
    try {
      await work();
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      if (!this.isStopping)
        log.warn({ failures: this.failures, ...faultOf(error) }, `${name} failed, and tries again`);
    }
  }

  private async pause(): Promise<void> {
    if (this.isStopping) return;
    const { every } = this.repeated;
    const wait = this.failures === 0 ? every : Math.min(longestPause, 250 * 2 ** Math.min(this.failures, 10));
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, wait);
      this.wakeUp = () => (clearTimeout(timer), resolve());
    });
    this.wakeUp = () => undefined;
  }
}

/** What went wrong, without the values that the failing statement or call was given. */
export const faultOf = (error: unknown): { fault?: string } =>
  error instanceof Error ? { fault: `${error.name}: ${error.message}` } : {};
