import type { ReactNode } from 'react';
import { Card, CardBody, CardTitle } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';

interface Given {
  label: string;
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** Which columns are numbers: they stand to the right. */
  numbers?: readonly number[];
}

/** A table of plain cells; a cell that is empty shows a dash. */
export function PlainTable({ label, columns, rows, numbers = [] }: Given): ReactNode {
  const look = (index: number): string => (numbers.includes(index) ? 'tl-number' : '');
  return (
    <Table aria-label={label} variant="compact">
      <Thead>
        <Tr>
          {columns.map((column, index) => (
            <Th key={column} className={look(index)} modifier="wrap">
              {column}
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map(({ key, cells }) => (
          <Tr key={key}>
            {columns.map((column, index) => (
              <Td key={column} dataLabel={column} className={look(index)}>
                {cells[index] ?? '–'}
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

/** A part of a page under its own heading. */
export const Part = ({ title, children }: { title: ReactNode; children: ReactNode }): ReactNode => (
  <Card isCompact>
    <CardTitle component="h2">{title}</CardTitle>
    <CardBody className="tl-scroll">{children}</CardBody>
  </Card>
);
