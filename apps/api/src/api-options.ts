import type { Logger } from 'pino';
import type { Doors } from '../../../libs/casework/src/doors.js';
import type { KeyRing } from '../../../libs/encryption/src/key-ring.js';
import type { Mode, TemporalPlace } from './environment.js';
import type { SignInSettings } from './sign-in/settings.js';

/** What the API is given; the same for a program and for a test. */
export interface ApiOptions {
  doors: Doors;
  mode: Mode;
  temporal: TemporalPlace;
  log: Logger;
  /** Who proves who people are. Without a provider development has its own, and production none. */
  signIn?: SignInSettings;
  /** Without keys of its own this process works with one that ends with it. */
  keys?: KeyRing;
  /** Where the built console is; without it the API is served alone. */
  console?: string;
}
