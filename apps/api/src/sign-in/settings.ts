/** An identity provider, as configuration names it. */
export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /** The claim in which it tells a person's role; without it roles are given here. */
  roleClaim?: string;
  /** The claim that names the contractor or agency a person belongs to. */
  ofClaim?: string;
  /** Asks who it is every time, although the provider knows. */
  asksAlways?: boolean;
}

export interface SignInSettings {
  /** Where browsers find this API: `https://throughline.example`. In development the address it listens at. */
  publicUrl?: string;
  /** Where Temporal's own screen is, when payloads are opened for it: `https://temporal.example`. */
  temporalScreen?: string;
  /** How many proxies of our own stand before us: so many addresses of X-Forwarded-For are believed. */
  proxies?: number;
  /** Without one, development has a provider of its own, and production none. */
  provider?: ProviderSettings;
}
