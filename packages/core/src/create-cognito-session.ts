import type { CognitoCredentialProvider } from "./cognito-credential-provider.ts"
import { connections } from "./connections/connections.ts"
import { createProvider } from "./create-provider.ts"
import { openIdTokenSource } from "./flows/open-id-token-source.ts"
import { sharedOpenIdToken } from "./flows/shared-open-id-token.ts"
import { fullRuntime } from "./full-runtime.ts"
import { memoryIdentityCache } from "./identity/memory-identity-cache.ts"
import type { OpenIdToken, OpenIdTokenRequest } from "./open-id-token.ts"
import { checkRole } from "./options/check-role.ts"
import { checkSession } from "./options/check-session.ts"
import type { CommonOptions } from "./options/common-options.ts"
import type { PoolOptions } from "./options/pool-options.ts"
import type { RoleOptions } from "./options/role-options.ts"
import { githubToken } from "./token/github-token.ts"
import type { TokenSource } from "./token/token-source.ts"

/** Options of `createCognitoSession`: those of flow `basic`, without a role. */
export interface CognitoSessionOptions extends CommonOptions, PoolOptions {
  /** Gives the CI's token. Default: `githubToken()`. */
  readonly token?: TokenSource
}

/** One open ID token of a pool, and the roles that are assumed with it. */
export interface CognitoSession {
  /**
   * Makes a credential provider for a role that trusts the pool. The call does no I/O. Make one for each role, and keep it.
   *
   * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`.
   */
  forRole(role: RoleOptions): CognitoCredentialProvider
  /**
   * Gives the open ID token itself, the one that the roles share, for programs that go to STS on their own. Renew it well
   * before its end: it lives 10 minutes.
   *
   * > [!WARNING]
   * > Whoever has it can assume every role that trusts the pool for this job's claims. It is in memory only here.
   *
   * @throws {ClaimbridgeError} `ERR_OPTION_INVALID`; `ERR_CLAIM_MISSING` and `ERR_SESSION_NAME_INVALID` when the
   *   session's name cannot be made; any code of `errorCatalog` about the CI's token and the pool.
   * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetOpenIdToken.html
   */
  openIdToken(request?: OpenIdTokenRequest): Promise<OpenIdToken>
  /** Forgets the open ID token and disposes of every provider made. Credentials that were given out live on. */
  dispose(): Promise<void>
  /** The same as `dispose`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Opens a session with a pool, for jobs that need several roles: each costs one call to STS.
 *
 * The CI's token, the identity and the open ID token are asked for once, with the first role, and shared while the
 * open ID token lives: 10 minutes, less one to be safe. It is in memory only. The client configuration of the first to
 * ask counts for what is shared.
 *
 * @example
 * ```ts
 * import { createCognitoSession } from "@claimbridge/core"
 *
 * await using session = createCognitoSession({ identityPoolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c" })
 * const build = session.forRole({ roleArn: "arn:aws:iam::111122223333:role/build" })
 * const deploy = session.forRole({ roleArn: "arn:aws:iam::444455556666:role/deploy", durationSeconds: 900 })
 * await Promise.all([build(), deploy()])
 * ```
 *
 * @throws {ClaimbridgeError} at once `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING`; from the
 *   providers any code of `errorCatalog`.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flow.html
 */
export function createCognitoSession(options: CognitoSessionOptions): CognitoSession {
  const typed = { ...options }
  checkSession(typed)
  const { token = githubToken(), identityCache = memoryIdentityCache() } = typed
  const shared = sharedOpenIdToken()
  const own = connections(fullRuntime(typed.runtime).env)
  // The connections are the session's: a role that is disposed of must not end them for the others.
  const lent = { ...own, close: async () => {} }
  const providers: CognitoCredentialProvider[] = []
  const openIdToken = openIdTokenSource({ ...typed, token, identityCache }, shared, lent)
  const dispose = async (): Promise<void> => {
    shared.close()
    await Promise.all(providers.map((provider) => provider.dispose()))
    await own.close()
  }
  return {
    forRole: (role) => {
      const chosen = { ...role }
      checkRole(chosen)
      const complete = { ...typed, ...chosen, token, identityCache, shared }
      const provider = createProvider("createCognitoSession", complete, lent)
      providers.push(provider)
      return provider
    },
    openIdToken,
    dispose,
    [Symbol.asyncDispose]: dispose,
  }
}
