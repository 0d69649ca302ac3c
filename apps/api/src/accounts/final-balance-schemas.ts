import { z } from 'zod';
import { AccountNumber, Key, Reason } from '../border/fields.js';

export const OfWriteOff = z.strictObject({ account: AccountNumber, writeOff: Key });
export type OfWriteOff = z.infer<typeof OfWriteOff>;

export const BalanceTransfer = z
  .strictObject({ key: Key, to: AccountNumber })
  .meta({ id: 'BalanceTransfer', example: { key: 'MOVE-000017', to: 'A-100246' } });
export type BalanceTransfer = z.infer<typeof BalanceTransfer>;

export const NewWriteOff = z
  .strictObject({ key: Key, reason: Reason })
  .meta({ id: 'NewWriteOff', example: { key: 'WO-000017', reason: 'moved away, not found' } });
export type NewWriteOff = z.infer<typeof NewWriteOff>;
