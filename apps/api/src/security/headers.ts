import type { HelmetOptions } from 'helmet';
import type { Mode } from '../environment.js';
import type { SignInSettings } from '../sign-in/settings.js';

const self = "'self'";
const none = "'none'";

/**
 * What browsers are told to hold our pages to: no script that is not a file of ours, no frame around them, forms only to us
 * and, at signing out, to the identity provider. Styles may stand in the page: the console's components place themselves so.
 */
export function headersIn(mode: Mode, { provider }: SignInSettings): HelmetOptions {
  const isDevelopment = mode === 'development';
  const signsOutAt = provider ? [new URL(provider.issuer).origin] : [];
  const loopback = isDevelopment ? ['http://127.0.0.1:*', 'http://localhost:*'] : [];
  return {
    ...(isDevelopment ? { strictTransportSecurity: false } : {}),
    referrerPolicy: { policy: 'no-referrer' },
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [self],
        scriptSrc: [self],
        scriptSrcAttr: [none],
        styleSrc: [self, "'unsafe-inline'"],
        imgSrc: [self, 'data:', 'blob:'],
        fontSrc: [self, 'data:'],
        workerSrc: [self, 'blob:'],
        connectSrc: [self],
        objectSrc: [none],
        baseUri: [self],
        frameAncestors: [none],
        formAction: [self, ...signsOutAt, ...loopback],
        // In development there is no TLS to insist on.
        ...(isDevelopment ? {} : { upgradeInsecureRequests: [] }),
      },
    },
  };
}
