import { useState, type ReactNode } from 'react';
import { TextArea } from '@patternfly/react-core';

interface Given {
  id: string;
  value: unknown;
  change: (value: unknown) => void;
}

/** GeoJSON as the GIS hands it out, pasted in. What is no JSON is sent as it was written, so that the refusal says what would be right. */
export function GeometryInput({ id, value, change }: Given): ReactNode {
  const [text, setText] = useState(value === undefined || value === null ? '' : JSON.stringify(value));
  const take = (typed: string): void => {
    setText(typed);
    change(typed.trim() === '' ? undefined : parsed(typed));
  };
  return (
    <TextArea
      id={id}
      rows={4}
      value={text}
      placeholder='{"type": "LineString", "coordinates": [[-112.07, 33.45], …]}'
      onChange={(_, typed) => take(typed)}
    />
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
