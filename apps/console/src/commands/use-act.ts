import { useNavigate } from '@tanstack/react-router';
import type { Kind } from './kinds';

/** Begins a command on the case that is shown. It stands in the address, so that a page that is loaded again still asks for it. */
export function useAct(): (kind: Kind, on: string) => void {
  const navigate = useNavigate({ from: '/cases/$caseNumber' });
  return (kind, on) =>
    void navigate({ search: (before) => ({ ...before, act: kind, on }), resetScroll: false });
}
