import type { Services } from '../services.ts';

declare module '@remix-run/node' {
  /** What every loader and action gets as `context`. */
  interface AppLoadContext {
    services: Services;
    /** For the scripts of this one answer. */
    nonce: string;
    /** Names this request in the log and on the page that says sorry. */
    reference: string;
    /** The caller's address on the network, as far as the proxies in front can be believed. */
    client: string;
  }
}

declare global {
  namespace Express {
    interface Locals {
      nonce: string;
      reference: string;
      client: string;
    }
  }
}
