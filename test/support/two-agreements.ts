import { agreementProcess } from '../../libs/domain/src/agreements/agreement-process.js';
import type { Agreement } from '../../libs/domain/src/agreements/agreement.js';
import type { Act } from '../../libs/domain/src/cases/entry.js';

/** A shelter keeps service on from its acceptance to its end. */
export const shelter = agreementProcess({
  name: 'shelter',
  prefix: 'SH',
  workflow: 'shelter',
  owner: 'credit counselor',
  phases: { offer: { owner: 'credit counselor' }, kept: { owner: 'credit counselor', clock: 'customer' } },
  checkFacts: (facts) => facts,
  begin: (agreement) => agreement.enter('offer'),
  commands: {
    review: (agreement) => {
      agreement.mustBeIn('offer');
      agreement.enter('kept');
      const { now, state } = agreement;
      agreement.changeAccount({
        kind: 'protect',
        protection: {
          key: `${state.head.caseNumber}/shelter`,
          kind: 'arrangement',
          from: now,
          clause: 'a test',
        },
      });
      return { kind: 'accepted' };
    },
  },
  falls: () => ({ kind: 'nothing to do' }),
  looks: () => undefined,
  cancels: (agreement) =>
    agreement.changeAccount({
      kind: 'lift',
      protection: `${agreement.state.head.caseNumber}/shelter`,
      at: agreement.now,
      why: 'cancelled',
    }),
  listed: () => ({ title: 'shelter', kind: 'shelter' }),
});

/** A cut is called back as soon as something protects its account, and goes out again when nothing does. */
export const cut = (looks: (agreement: Agreement) => Act | undefined = callBackOrSend) =>
  agreementProcess({
    name: 'cut',
    prefix: 'CU',
    workflow: 'cut',
    owner: 'collections',
    phases: { out: { owner: 'collections' }, back: { owner: 'collections' } },
    checkFacts: (facts) => facts,
    begin: (agreement) => agreement.enter('out'),
    commands: {},
    falls: () => ({ kind: 'nothing to do' }),
    looks,
    listed: () => ({ title: 'cut', kind: 'cut' }),
  });

function callBackOrSend(agreement: Agreement): Act | undefined {
  const live = (agreement.account?.money?.protections ?? []).filter(({ endedAt }) => endedAt === undefined);
  const to = live.length > 0 ? 'back' : 'out';
  if (agreement.phase === to) return undefined;
  agreement.enter(to);
  return { kind: `went ${to}` };
}
