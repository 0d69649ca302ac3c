import { kinds } from '../../../workflows/design-project/facts.js';
import { aDesignProject } from '../../support/a-design-project.js';

describe('a design project, walked from the first call to its end', () => {
  it.each(kinds)('%s', (kind) => {
    const { walk } = aDesignProject({ kind }).toTheEnd();
    expect(walk.open).toEqual([]);
    expect(walk.state.head).toMatchObject({ status: 'closed', outcome: 'completed' });
  });
});
