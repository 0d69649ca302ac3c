import type { ReactNode } from 'react';

export interface Bar {
  name: string;
  /** From left to right, each with the class that colours it. */
  parts: readonly { look: string; size: number }[];
  /** What stands at its end. */
  total: string;
}

interface Given {
  caption: string;
  bars: readonly Bar[];
  /** What the colours mean. */
  legend: readonly { look: string; name: string }[];
}

/** Numbers as lengths. The table that stands below says the same, so whoever listens goes past it. */
export function Bars({ caption, bars, legend }: Given): ReactNode {
  const longest = Math.max(1, ...bars.map(sizeOf));
  return (
    <figure className="tl-bars">
      <figcaption className="tl-row">
        <span>{caption}</span>
        {legend.map(({ look, name }) => (
          <span key={look} className="tl-nowrap">
            <span aria-hidden="true" className={`tl-swatch tl-party ${look}`} />
            {name}
          </span>
        ))}
      </figcaption>
      <div aria-hidden="true">
        {bars.map((bar) => (
          <div key={bar.name} className="tl-bars-row">
            <span className="tl-bars-name">{bar.name}</span>
            <Lengths bar={bar} longest={longest} />
            <span className="tl-number">{bar.total}</span>
          </div>
        ))}
      </div>
    </figure>
  );
}

function Lengths({ bar: { parts }, longest }: { bar: Bar; longest: number }): ReactNode {
  let from = 0;
  return (
    <svg className="tl-bar" viewBox={`0 0 ${longest} 1`} preserveAspectRatio="none">
      {parts.map(({ look, size }) => {
        const x = from;
        from += size;
        return <rect key={look} className={look} x={x} y={0} width={size} height={1} />;
      })}
    </svg>
  );
}

const sizeOf = ({ parts }: Bar): number => parts.reduce((sum, { size }) => sum + size, 0);
