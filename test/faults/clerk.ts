import type { Chance } from './seeds.js';
import { Voice, type Log } from './voice.js';

interface Answer {
  caseNumber: string;
}

/** Somebody who takes one case after another from the first call to its end. */
export class Clerk {
  private readonly voice: Voice;
  private isGoingHome = false;

  constructor(
    name: string,
    api: string,
    private readonly given: { log: Log; chance: Chance },
  ) {
    this.voice = new Voice({ name, api, ...given });
  }

  /** No new case is begun; the one at hand is taken to its end. */
  goesHome(): void {
    this.isGoingHome = true;
  }

  async works(): Promise<void> {
    while (!this.isGoingHome) await this.takesOne();
  }

  private async takesOne(): Promise<void> {
    const { chance } = this.given;
    const opening = { utility: 'APS', facts: { contractor: 'C-12' } };
    const { caseNumber } = await this.says('/api/design-projects', opening);
    const report = (stage: string): Promise<Answer> => this.reports(caseNumber, stage);
    await report('intake');
    if (chance.next() < 0.3) {
      await this.says(`/api/cases/${caseNumber}/stages/intake/reopen`, { reason: 'another address' });
      await report('intake');
    }
    if (chance.next() < 0.3) {
      await this.says(`/api/cases/${caseNumber}/cancel`, { reason: 'not wanted any more' });
      return;
    }
    await report('visit');
    await report('close-out');
  }

  private reports(caseNumber: string, stage: string): Promise<Answer> {
    return this.says(`/api/cases/${caseNumber}/stages/${stage}/report`, {});
  }

  private says(path: string, body: object): Promise<Answer> {
    return this.voice.says<Answer>('project associate', path, body);
  }
}
