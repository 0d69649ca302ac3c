import type { ReactNode } from 'react';
import { Label } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import type { PartOfCase } from '../cases/tabs';
import { Due } from '../cases/labels';
import { Nothing } from '../states/states';
import { useWords } from '../words/use-words';
import { drawingOf, middleOf, pointsOf, type Drawing, type Position } from './drawing';
import { parcelsOf, routeOf, type Parcel } from './geometry';

/** Parcels and route, drawn from the job's own GeoJSON; the table says of each parcel what the picture shows. */
export const MapOfJob: PartOfCase = ({ shown }) => {
  const { t } = useWords();
  const parcels = parcelsOf(shown);
  const route = routeOf(shown) ?? [];
  const positions = [...parcels.flatMap(({ outline }) => outline ?? []), ...route];
  if (parcels.length === 0 && route.length === 0) return <Nothing title={t('map.none')} />;
  return (
    <div className="tl-stack">
      {positions.length > 0 ? (
        <Drawn parcels={parcels} route={route} drawing={drawingOf(positions)} />
      ) : (
        <p>{t('map.notSurveyed')}</p>
      )}
      <Parcels parcels={parcels} />
    </div>
  );
};

interface Given {
  parcels: readonly Parcel[];
  route: readonly Position[];
  drawing: Drawing;
}

function Drawn({ parcels, route, drawing }: Given): ReactNode {
  const { t } = useWords();
  const { width, height } = drawing;
  return (
    <figure className="tl-map">
      <svg
        viewBox={`0 0 ${width.toFixed(0)} ${height.toFixed(0)}`}
        role="img"
        aria-label={t('map.picture', { count: parcels.length })}
      >
        {parcels.map((parcel) => (
          <Outline key={parcel.id} parcel={parcel} drawing={drawing} />
        ))}
        {route.length > 0 && <polyline className="tl-map-route" points={pointsOf(route, drawing)} />}
        <Scale drawing={drawing} />
      </svg>
      <figcaption className="tl-row">
        <Key look="tl-map-waiting" name={t('map.waiting')} />
        <Key look="tl-map-granted" name={t('map.granted')} />
        <Key look="tl-map-refused" name={t('map.refused')} />
        <Key look="tl-map-line" name={t('map.route')} />
        <span>{t('map.north')}</span>
      </figcaption>
    </figure>
  );
}

const Key = ({ look, name }: { look: string; name: string }): ReactNode => (
  <span className="tl-nowrap">
    <span aria-hidden="true" className={`tl-swatch tl-party ${look}`} />
    {name}
  </span>
);

function Outline({ parcel, drawing }: { parcel: Parcel; drawing: Drawing }): ReactNode {
  const { term } = useWords();
  if (!parcel.outline) return null;
  const [x, y] = middleOf(parcel.outline, drawing);
  return (
    <g>
      <polygon className={lookOf(parcel)} points={pointsOf(parcel.outline, drawing)} />
      <text className="tl-map-name" x={x} y={y}>
        {term(parcel.id)}
      </text>
    </g>
  );
}

function lookOf({ state, ended }: Parcel): string {
  if (state === 'refused') return 'tl-map-refused';
  return ended ? 'tl-map-granted' : 'tl-map-waiting';
}

/** A bar of a round number of feet. */
function Scale({ drawing: { width, height, feetAcross } }: { drawing: Drawing }): ReactNode {
  const { t } = useWords();
  const feet = roundDown(feetAcross / 4);
  const length = (feet / feetAcross) * width;
  const y = height - 14;
  return (
    <g>
      <line className="tl-map-scale" x1={20} x2={20 + length} y1={y} y2={y} />
      <text className="tl-map-feet" x={28 + length} y={y + 8}>
        {t('map.feet', { feet: String(feet) })}
      </text>
    </g>
  );
}

const roundDown = (feet: number): number => {
  const power = 10 ** Math.floor(Math.log10(feet));
  return Math.max(1, Math.floor(feet / power) * power);
};

function Parcels({ parcels }: { parcels: readonly Parcel[] }): ReactNode {
  const { t, term } = useWords();
  const columns = ['parcel', 'grantor', 'easement', 'due', 'surveyed'] as const;
  return (
    <Table aria-label={t('map.parcels')} variant="compact">
      <Thead>
        <Tr>
          {columns.map((column) => (
            <Th key={column}>{t(`map.columns.${column}`)}</Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {parcels.map(({ id, grantor, state, dueAt, ended, outline }) => (
          <Tr key={id}>
            <Th dataLabel={t('map.columns.parcel')}>{term(id)}</Th>
            <Td dataLabel={t('map.columns.grantor')}>{term(grantor)}</Td>
            <Td dataLabel={t('map.columns.easement')}>
              {state ? <Label color={ended ? 'green' : 'blue'}>{term(state)}</Label> : t('map.notBegun')}
            </Td>
            <Td dataLabel={t('map.columns.due')}>{ended ? '–' : <Due at={dueAt} />}</Td>
            <Td dataLabel={t('map.columns.surveyed')}>{t(outline ? 'facts.yes' : 'facts.no')}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
