import { approveHeld } from '../../libs/billing-store/src/documents/held-documents.js';
import type { Answer } from '../../libs/casework/src/casework.js';
import type { Command } from '../../libs/domain/src/cases/command.js';
import type { Entry } from '../../libs/domain/src/cases/entry.js';
import type { Standing } from '../../libs/domain/src/cases/standing.js';
import type { Actor, CaseState, Facts, ToDo } from '../../libs/domain/src/cases/state.js';
import type { Carrying } from '../../workflows/engine/branches.js';
import type { Town } from './town.js';
import { until } from './until.js';

const ana: Actor = { name: 'Ana', role: 'project associate' };
export const supervisor: Actor = { name: 'S. Okafor', role: 'supervisor' };

/** A case of a town, and what people do with it. */
export class TownCase {
  constructor(
    readonly town: Town,
    readonly number: string,
  ) {}

  does(command: Command, caller: Actor = ana): Promise<Answer> {
    return this.town.casework.apply(this.number, command, { caller, id: this.town.nextId() });
  }

  /** Reports stages done, one after the other; facts come with the last. */
  async reports(...stages: (string | Facts)[]): Promise<void> {
    const facts = stages.find((one): one is Facts => typeof one === 'object');
    const names = stages.filter((one): one is string => typeof one === 'string');
    for (const stage of names) {
      const last = stage === names.at(-1);
      await this.does({ kind: 'report', stage, ...(last && facts ? { facts } : {}) });
    }
  }

  async records(stage: string, item: string, to: { state?: string; fields?: Facts }): Promise<void> {
    await this.does({ kind: 'record item', stage, item, ...to });
  }

  async state(): Promise<CaseState> {
    const [row] = await this.town.store.query<[{ state: string }]>(
      'SELECT state FROM case_states WHERE case_number = $1',
      [this.number],
    );
    return JSON.parse(row.state) as CaseState;
  }

  async openStages(): Promise<string[]> {
    const { stages } = await this.state();
    return Object.entries(stages).flatMap(([name, { status }]) => (status === 'open' ? [name] : []));
  }

  async journal(): Promise<Entry[]> {
    const rows = await this.town.store.query<{ body: string }[]>(
      'SELECT body FROM journal WHERE case_number = $1 ORDER BY number',
      [this.number],
    );
    return rows.map(({ body }) => JSON.parse(body) as Entry);
  }

  /** What somebody still has to do. */
  async toDos(): Promise<ToDo[]> {
    return Object.values((await this.state()).toDos).filter(({ doneAt }) => doneAt === undefined);
  }

  /** Somebody lets the letter of an effect go out that is held back. */
  async isApproved(effect: string, by: Actor = supervisor): Promise<void> {
    const document = `${this.number}/${effect}`;
    await approveHeld(this.town.store, { document, by, at: this.town.now });
    await this.does({ kind: 'go on', effect }, by);
    await this.town.settles();
  }

  /** What was done, in the words of the journal. */
  async acts(): Promise<string[]> {
    return (await this.journal()).map(({ act }) => act.kind);
  }

  async escalations(): Promise<{ stage: unknown; rung: unknown }[]> {
    const entries = await this.journal();
    return entries
      .filter(({ act }) => act.kind === 'escalated')
      .map(({ act: { stage, rung } }) => ({ stage, rung }));
  }

  /** What reached partners for this case, in order. */
  async inBox(): Promise<{ kind: string; reference: string; withdrawn: boolean }[]> {
    return this.town.store.query(
      `SELECT kind, reference, withdrawn_at IS NOT NULL AS withdrawn FROM partners.in_box
       WHERE reference LIKE $1 || '/%' ORDER BY received_at, reference`,
      [this.number],
    );
  }

  get workflow() {
    return this.town.parts.client.workflow.getHandle(this.number);
  }

  standing(): Promise<Standing> {
    return this.workflow.query<Standing>('standing');
  }

  carrying(): Promise<Carrying> {
    return this.workflow.query<Carrying>('carrying');
  }

  async isCarried(): Promise<boolean> {
    const { status } = await this.workflow.describe();
    return status.name === 'RUNNING';
  }

  /** Waits, in real time, until the last run has ended. */
  async isNoLongerCarried(): Promise<void> {
    await until(async () => !(await this.isCarried()), { what: `the last run of ${this.number} has ended` });
  }

  /** Waits until the call of an effect is under way. */
  async isPerforming(effect: string): Promise<void> {
    const isBegun = async (): Promise<boolean> => (await this.state()).effects[effect]?.state === 'begun';
    await until(isBegun, { what: `${effect} is begun` });
  }

  /** Waits until the workflow knows that its case stands so. */
  async stands(so: (standing: Standing) => boolean): Promise<void> {
    await until(async () => so(await this.standing()), { what: `the workflow of ${this.number} stands so` });
  }

  /** Waits until a branch of the workflow waits for a due of this name. */
  async isWaitingFor(name: string): Promise<void> {
    const waits = async (): Promise<boolean> =>
      (await this.carrying()).waits.some((waiting) => waiting.for === name);
    await until(waits, { what: `a branch waits for ${name}` });
  }

  async holds(limit: string): Promise<void> {
    const reviewOn = await this.town.after(limit);
    await this.does({ kind: 'hold', reason: 'customer asked', party: 'customer', reviewOn });
  }
}
