import type { ReactNode } from 'react';
import { Navigate } from '@tanstack/react-router';
import { useMe } from '../people/me';
import { MyWork } from '../work/my-work';

/** Staff begin at the queue, those from outside at what is their own. */
export function Home(): ReactNode {
  const reads = useMe()?.reads ?? [];
  if (reads.includes('own-jobs')) return <Navigate to="/own-jobs" replace />;
  if (reads.includes('own-pledges')) return <Navigate to="/own-pledges" replace />;
  return <MyWork />;
}
