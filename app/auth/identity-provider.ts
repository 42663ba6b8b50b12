import * as oidc from 'openid-client';
import type { Config, OidcConfig } from '../config.ts';

/** The secrets of one way to the provider and back. All three are random, and each is used once. */
export interface Attempt {
  state: string;
  nonce: string;
  /** PKCE (RFC 7636): shows at the end that whoever comes back is who set out. */
  verifier: string;
}

/** What the provider says of a person, as far as it is asked. */
export interface Claims {
  issuer: string;
  subject: string;
  /** Undefined where the provider does not vouch for it. */
  verifiedEmail: string | undefined;
  name: string | undefined;
  groups: readonly string[];
}

/** Why nobody came back signed in. */
export type ProviderProblem = 'providerSilent' | 'providerRefused' | 'startAgain';

export type ClaimsAnswer =
  | { ok: true; claims: Claims }
  | {
      ok: false;
      problem: ProviderProblem /** For the log: a code, never a token or a name. */;
      code: string;
    };

/** The council's identity provider, as far as this service needs it (OpenID Connect Core 1.0, code flow). */
export interface IdentityProvider {
  /** Where a person is sent to sign in. Rejects where the provider cannot be reached. */
  authorizationUrl(attempt: Attempt): Promise<URL>;
  /** What the provider says of the person who came back to `here`. */
  claimsAt(here: URL, attempt: Attempt): Promise<ClaimsAnswer>;
  /** Where a person is sent to sign out of the provider too. Undefined where it has no such address, or is silent. */
  endSessionUrl(): Promise<URL | undefined>;
}

/** In seconds, for each request to the provider: a person waits for it. */
const patience = 10;
/** How long what the provider says of itself is believed. In milliseconds. */
const staysTrue = 3_600_000;

export function identityProviderOf({ oidc: settings, baseUrl }: Config): IdentityProvider | undefined {
  if (!settings) return undefined;
  const provider = discovered(settings);
  return {
    authorizationUrl: async ({ state, nonce, verifier }) =>
      oidc.buildAuthorizationUrl(await provider(), {
        redirect_uri: `${baseUrl}/sign-in/callback`,
        scope: settings.scope,
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      }),
    claimsAt: async (here, { state, nonce, verifier }) => {
      try {
        const configuration = await provider();
        const tokens = await oidc.authorizationCodeGrant(configuration, here, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const idToken = tokens.claims();
        if (!idToken) return { ok: false, problem: 'startAgain', code: 'no id_token' };
        // A provider need not put more than the subject into the token; the rest it says when it is asked.
        const more = configuration.serverMetadata().userinfo_endpoint
          ? await oidc.fetchUserInfo(configuration, tokens.access_token, idToken.sub)
          : {};
        return { ok: true, claims: claimsOf({ ...more, ...idToken }, settings.groupsClaim) };
      } catch (error) {
        return { ok: false, ...problemOf(error) };
      }
    },
    endSessionUrl: async () => {
      const configuration = await provider().catch(() => undefined);
      if (!configuration?.serverMetadata().end_session_endpoint) return undefined;
      return oidc.buildEndSessionUrl(configuration, {
        post_logout_redirect_uri: `${baseUrl}/sign-in?signed-out`,
      });
    },
  };
}

/**
 * What the provider says of itself, asked for when it is first needed and again each hour. A provider that is away
 * while the service starts keeps nobody from reading the public pages.
 */
function discovered({ issuer, clientId, clientSecret }: OidcConfig): () => Promise<oidc.Configuration> {
  let known: { asked: Promise<oidc.Configuration>; at: number } | undefined;
  const address = new URL(issuer);
  return () => {
    if (known && Date.now() - known.at < staysTrue) return known.asked;
    const asked = oidc.discovery(address, clientId, undefined, authenticateWith(clientSecret), {
      timeout: patience,
      execute: [
        // The token's own signature is checked too, and not only the connection that it came by.
        oidc.enableNonRepudiationChecks,
        // The settings let this happen on this machine alone.
        ...(address.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
      ],
    });
    const latest = { asked, at: Date.now() };
    known = latest;
    asked.catch(() => {
      if (known === latest) known = undefined;
    });
    return asked;
  };
}

/** By the way that the provider takes: the standard's default, or the other one where it says that it takes only that. */
function authenticateWith(secret: string): oidc.ClientAuth {
  const basic = oidc.ClientSecretBasic(secret);
  const post = oidc.ClientSecretPost(secret);
  return (server, ...request) => {
    const taken = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (taken.includes('client_secret_basic') ? basic : post)(server, ...request);
  };
}

function claimsOf(said: Readonly<Record<string, unknown>>, groupsClaim: string): Claims {
  const groups = said[groupsClaim];
  return {
    issuer: String(said.iss),
    subject: String(said.sub),
    verifiedEmail: said.email_verified === true && typeof said.email === 'string' ? said.email : undefined,
    name: typeof said.name === 'string' ? said.name : undefined,
    groups: [groups].flat().filter((group) => typeof group === 'string'),
  };
}

/** Of what the client throws: the person's turn is over, or the provider is away, or the answer is not for us. */
function problemOf(error: unknown): { problem: ProviderProblem; code: string } {
  if (error instanceof oidc.AuthorizationResponseError)
    return { problem: 'providerRefused', code: error.error };
  if (error instanceof oidc.ResponseBodyError) return { problem: 'startAgain', code: error.error };
  const code = error instanceof oidc.ClientError ? (error.code ?? error.name) : 'UNREACHABLE';
  const silent = !(error instanceof oidc.ClientError) || silences.includes(code);
  return { problem: silent ? 'providerSilent' : 'startAgain', code };
}

const silences: readonly string[] = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'ClientError',
];
