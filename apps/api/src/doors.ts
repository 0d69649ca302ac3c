import type { KeyRing } from '../../../libs/encryption/src/key-ring.js';
import type { Mode } from './environment.js';
import type { DevelopmentProvider } from './sign-in/development/provider.js';
import type { SignInSettings } from './sign-in/settings.js';

/** What the parts of the API are given from outside. */
export const modeToken = Symbol('mode');
export const temporalToken = Symbol('temporal');
export const logToken = Symbol('log');
export const signInParts = Symbol('sign-in');

export interface SignInParts {
  mode: Mode;
  signIn: SignInSettings;
  keys: KeyRing;
  /** The provider of our own process, in development and where no other is connected. */
  development?: DevelopmentProvider;
}
