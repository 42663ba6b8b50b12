import { randomBytes, randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Config } from '../config.ts';
import './load-context.ts';

/** A nonce for the scripts of this answer, the reference that its log lines carry, and whose request it is. */
export const nameRequest: RequestHandler = (req, res, next) => {
  res.locals.nonce = randomBytes(16).toString('base64');
  res.locals.reference = randomUUID().slice(0, 8);
  res.locals.client = req.ip ?? '';
  next();
};

/** Features that no page here uses: a page that was tampered with cannot ask for them either. */
const permissionsPolicy = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** Helmet's headers, and the two that it leaves to us. After `nameRequest`. */
export function securityHeaders(config: Config): RequestHandler[] {
  return [
    helmet({
      contentSecurityPolicy: false,
      strictTransportSecurity: config.baseUrl.startsWith('https:') && {
        maxAge: 31_536_000,
        includeSubDomains: false,
      },
      frameguard: { action: 'deny' },
      // With no-referrer a form's Origin would be "null", and our own check would refuse it.
      referrerPolicy: { policy: 'same-origin' },
    }),
    (_req, res, next) => {
      res.setHeader('Content-Security-Policy', contentSecurityPolicy(config, res.locals.nonce));
      res.setHeader('Permissions-Policy', permissionsPolicy);
      next();
    },
  ];
}

/**
 * Runs no script without this answer's nonce, takes everything from this service, and lets nobody frame it. A
 * form may also end at the identity provider, where sign-in and sign-out redirect to.
 */
function contentSecurityPolicy(config: Config, nonce: string): string {
  const identityProvider = config.oidc ? ` ${new URL(config.oidc.issuer).origin}` : '';
  // Vite's reload talks over a web socket on a port of its own, in development only.
  const reload = config.production ? '' : ' ws:';
  return [
    `default-src 'none'`,
    `object-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `script-src-attr 'none'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${reload}`,
    `manifest-src 'self'`,
    `form-action 'self'${identityProvider}`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    ...(config.baseUrl.startsWith('https:') ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
