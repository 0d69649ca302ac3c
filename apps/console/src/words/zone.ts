import { createContext, useContext } from 'react';
import type { Zones } from './times';

export const Clock = createContext<Zones>({ here: 'UTC', usual: 'UTC' });

/** By which clock times are told just here. */
export const useZones = (): Zones => useContext(Clock);
