import type { DeployedPool, DeployedProvider, DeployedRole, Deployment } from "@claimbridge/emulator"
import { allowStatements } from "./allow-statements.ts"
import { AppError } from "./app-error.ts"

const githubLogin = "token.actions.githubusercontent.com"

/**
 * Finds the identity pool that a role trusts: the one that its trust policy names, or the only one.
 *
 * @throws {AppError} when the template has no pool, or several and none is named
 */
export function choosePool(deployment: Deployment, role: DeployedRole): DeployedPool {
  const trusted = allowStatements(role.trustPolicy).flatMap(({ conditions }) =>
    conditions.flatMap(({ values }) => values),
  )
  const pool = deployment.pools.find(({ id }) => trusted.includes(id)) ?? only(deployment.pools)
  if (pool !== undefined) return pool
  throw new AppError(
    deployment.pools.length === 0
      ? "The template has no identity pool."
      : `No pool of the template is trusted by ${role.logicalId}.`,
    "The basic and enhanced flows need an AWS::Cognito::IdentityPool; --flow direct needs none.",
  )
}

/**
 * Finds the provider whose token the simulated job shall carry.
 *
 * @throws {AppError} when the pool has no OpenID Connect provider
 */
export function chooseProvider(pool: DeployedPool, issuer: string | undefined): DeployedProvider {
  const provider =
    pool.providers.find(({ url }) => url === issuer) ??
    pool.providers.find(({ login }) => login.startsWith(githubLogin)) ??
    pool.providers[0]
  if (provider !== undefined) return provider
  throw new AppError(
    `The pool ${pool.logicalId} has no OpenID Connect provider.`,
    "Add one to OpenIdConnectProviderARNs.",
  )
}

function only<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined
}
