import { aLineExtension, rows, type Row } from './a-line-extension.js';

const processOf = (stages: readonly Row[]) => aLineExtension({}, stages).process;

describe('a table that cannot be right', () => {
  const fault = (row: Partial<Row>) => () =>
    processOf([...rows, { name: 'last', owner: 'x', within: 'release', ...row }]);

  it.each<[string, Partial<Row>]>([
    ['two rows are called intake', { name: 'intake' }],
    ['last comes after nowhere, which is no row', { after: ['nowhere'] }],
    ['a/b has a slash or colon in its name', { name: 'a/b' }],
    ['no row may be called hold', { name: 'hold' }],
    ['last lasts until nowhere, which is no row', { lasts: { as: 'estimate valid', until: 'nowhere' } }],
    [
      'a part of last can come to lost, which is no state',
      { items: { one: 'part', first: 'there', states: { there: { next: ['lost'] } } } },
    ],
    ['its rows wait for each other in a circle', { after: ['last'] }],
  ])('does not start: %s', (message, row) => {
    expect(fault(row)).toThrow(message);
  });
});
