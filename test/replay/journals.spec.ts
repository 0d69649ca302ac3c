import type { Entry } from '../../libs/domain/src/cases/entry.js';
import { fold } from '../../libs/domain/src/cases/fold.js';
import type { CaseState } from '../../libs/domain/src/cases/state.js';
import { readRecording, recordings } from './releases.js';

interface Journal {
  entries: Entry[];
  state: CaseState;
}

describe('journals recorded from every release', () => {
  it.each(recordings('journals'))('%s folds to the state that was recorded with it', (_name, path) => {
    const { entries, state } = readRecording(path) as Journal;
    const folded = entries.reduce<CaseState | undefined>((before, entry) => fold(before, entry), undefined);
    expect(folded).toEqual(state);
  });
});
