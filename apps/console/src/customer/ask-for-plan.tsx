import { useEffect, useState, type ReactNode } from 'react';
import type { OwnAccountView } from '../../../api/src/customer/proposal-schemas.js';
import { read } from '../api/client';
import { Refusal } from './refusal';
import { does, useAct } from './use-act';
import { useCustomerWords } from './words';

/** A link of an account: what is past due, and one button that asks for a plan. */
export function AskForPlan({ look }: { look: () => Promise<void> }): ReactNode {
  const { w, fill, money } = useCustomerWords();
  const [account, setAccount] = useState<OwnAccountView>();
  const { give, wrong, isOnItsWay } = useAct();
  const title = w.page.title.arrangement;
  useEffect(() => void (document.title = title), [title]);
  useEffect(() => {
    // A plan can be asked for without the sum as well.
    read<OwnAccountView>('/api/customer/arrangement/account').then(setAccount, () => undefined);
  }, []);
  const ask = async (): Promise<void> => {
    if ((await give(does('arrangement', {}))) !== undefined) await look();
  };
  return (
    <section className="card">
      <h1>{title}</h1>
      {account && <p>{fill(w.plan.pastDue, { amount: money(account.pastDue) })}</p>}
      <p>{w.plan.askWhy}</p>
      <Refusal wrong={wrong} />
      <button type="button" disabled={isOnItsWay} onClick={() => void ask()}>
        {w.plan.ask}
      </button>
    </section>
  );
}
