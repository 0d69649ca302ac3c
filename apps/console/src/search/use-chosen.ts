import { useState } from 'react';

/** Cases that are chosen for something that is done to all of them. */
export interface Chosen {
  numbers: readonly string[];
  has: (caseNumber: string) => boolean;
  take: (caseNumbers: readonly string[], isIn: boolean) => void;
}

export function useChosen(): Chosen {
  const [numbers, setNumbers] = useState<readonly string[]>([]);
  return {
    numbers,
    has: (caseNumber) => numbers.includes(caseNumber),
    take: (caseNumbers, isIn) =>
      setNumbers((before) => {
        const others = before.filter((number) => !caseNumbers.includes(number));
        return isIn ? [...others, ...caseNumbers] : others;
      }),
  };
}
