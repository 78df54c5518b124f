import type { DeployedPool, DeployedProvider, DeployedRole, Deployment } from "@claimbridge/emulator"
import { allowStatements } from "./allow-statements.ts"
import { AppError } from "./app-error.ts"
import { isGithubIssuer } from "./is-github-issuer.ts"
import type { Flow } from "./options.ts"

/**
 * Finds the identity pool that a role is for: the one that hands it out in the enhanced flow, the one that its trust
 * policy names, or the only one.
 *
 * @throws {AppError} when the template has no pool, or several and none is named
 */
export function choosePool({ pools }: Deployment, role: DeployedRole, flow: Flow): DeployedPool {
  const trusted = trustedPools(role)
  const handsOut = ({ authenticatedRoleArn }: DeployedPool) => flow === "enhanced" && authenticatedRoleArn === role.arn
  const pool = pools.find(handsOut) ?? pools.find(({ id }) => trusted.includes(id)) ?? only(pools)
  if (pool !== undefined) return pool
  throw pools.length === 0 ? noPool(role, trusted[0]) : noTrustedPool(role, pools)
}

/**
 * Finds the provider whose token the simulated job shall carry.
 *
 * @throws {AppError} when the pool has no OpenID Connect provider
 */
export function chooseProvider(pool: DeployedPool, issuer: string | undefined): DeployedProvider {
  const provider =
    pool.providers.find(({ login }) => `https://${login}` === issuer) ??
    pool.providers.find(({ login }) => isGithubIssuer(`https://${login}`)) ??
    pool.providers[0]
  if (provider !== undefined) return provider
  throw new AppError(
    `The pool ${pool.logicalId} has no OpenID Connect provider.`,
    "Add one to its OpenIdConnectProviderARNs.",
  )
}

function trustedPools({ trustPolicy }: DeployedRole): readonly string[] {
  return allowStatements(trustPolicy)
    .flatMap(({ conditions }) => conditions)
    .filter(({ key }) => /^cognito-identity\S*:aud$/i.test(key))
    .flatMap(({ values }) => values)
}

function noPool({ logicalId }: DeployedRole, trusted: string | undefined): AppError {
  const message = "The template has no identity pool."
  if (trusted === undefined)
    return new AppError(
      message,
      "The basic and enhanced flows need an AWS::Cognito::IdentityPool; --flow direct needs none.",
    )
  return new AppError(
    `${message} ${logicalId} trusts the pool ${trusted} of another one.`,
    "Put the pool, its tags and the role into one template, with !Ref of the pool in the role's trust policy.",
  )
}

function noTrustedPool({ logicalId }: DeployedRole, pools: readonly DeployedPool[]): AppError {
  return new AppError(
    `No pool of the template is trusted by ${logicalId}: ${pools.map((pool) => pool.logicalId).join(", ")}.`,
    "Name the pool in the role's trust policy: cognito-identity.amazonaws.com:aud with !Ref of the pool.",
  )
}

function only<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined
}
