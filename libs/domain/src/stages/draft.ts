import { CaseDraft, type Turn } from '../cases/case-draft.js';
import type { Situation, Told } from '../cases/process.js';
import type { Effect, Facts, Item } from '../cases/state.js';
import { itemArrives } from './arrives.js';
import { partyNow } from './clock.js';
import type { Stage, View } from './stage.js';
import type { Table } from './table.js';
import { viewOf } from './view.js';

/** A case of a stage table while it is being decided. */
export class Draft<F> extends CaseDraft {
  /** Set by whatever changes the facts of the case: rows are then judged anew. */
  factsChanged = false;
  /** Rows that changed facts do not reopen any more: each was reopened, or ended, in this very decision. */
  readonly spared = new Set<string>();
  private lastView: View<F> | undefined;

  constructor(
    readonly table: Table<F>,
    situation: Situation,
    told: Told,
  ) {
    super(situation, told);
  }

  /** What rows may look at, as the case stands at this point of the decision. */
  get view(): View<F> {
    if (this.lastView?.state !== this.state) this.lastView = viewOf(this);
    return this.lastView;
  }

  row(stage: string): Stage<F> | undefined {
    return this.table.rows.get(stage);
  }

  itemsOf(stage: string): [string, Item][] {
    return Object.entries(this.state.items).filter(([, item]) => item.stage === stage);
  }

  /** The item that a call was for goes on. */
  arrives(effect: Effect, fields: Facts): void {
    itemArrives(this, effect, fields);
  }

  protected turn(): Turn | undefined {
    return partyNow(this);
  }
}
