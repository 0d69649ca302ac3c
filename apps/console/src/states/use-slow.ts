import { useEffect, useState } from 'react';

/** Whether so many milliseconds have passed since this was first shown. */
export function useSlow(milliseconds: number): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return isSlow;
}
