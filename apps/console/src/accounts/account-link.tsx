import type { ReactNode } from 'react';
import { Link } from '@tanstack/react-router';

export const AccountLink = ({ account }: { account: string }): ReactNode => (
  <Link to="/accounts/$account" params={{ account }} className="tl-nowrap">
    {account}
  </Link>
);
