import { cognitoIssuerOf } from "../../claims/cognito-issuer-of.ts"
import type { Note, Obstacle } from "../explanation.ts"
import { loginOf } from "./login-of.ts"
import { mapTags } from "./map-tags.ts"
import type { Claims } from "./prepared-request.ts"
import { refusal } from "./refusal.ts"
import { textClaim } from "./text-claim.ts"
import type { PoolRequest } from "./trust-request.ts"
import type { WebIdentity } from "./web-identity.ts"

interface PoolIdentity {
  readonly identity: WebIdentity
  readonly refusals: readonly Obstacle[]
  readonly notes: readonly Note[]
}

/**
 * What the open ID token says that a pool makes of a CI job's claims.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html
 */
export function poolIdentity(request: PoolRequest, claims: Claims): PoolIdentity {
  const { pool, identityId } = request
  const issuer = loginOf(textClaim(claims, "iss") ?? request.login ?? "")
  const login = request.login ?? issuer
  const providerArn = pool.accountId && `arn:${partitionOf(pool.id)}:iam::${pool.accountId}:oidc-provider/${login}`
  const { tags, notes } = mapTags(claims, pool.mapping)
  const cognito = cognitoIssuerOf(pool.id)
  return {
    identity: {
      issuer: cognito,
      principal: cognito,
      audience: pool.id,
      subject: identityId,
      amr: ["authenticated", login, ...(providerArn ? [`${providerArn}:OIDC:${textClaim(claims, "sub") ?? ""}`] : [])],
      native: {},
      tags,
      malformedTags: [],
      transitiveTagKeys: [],
    },
    refusals: poolRefusals(request, { login, issuer }),
    notes: providerArn ? notes : [...notes, { code: "PROVIDER_ARN_UNKNOWN", facts: {} }],
  }
}

function partitionOf(poolId: string): string {
  if (poolId.startsWith("cn-")) return "aws-cn"
  return poolId.startsWith("us-gov-") ? "aws-us-gov" : "aws"
}

interface Login {
  readonly login: string
  readonly issuer: string
}

function poolRefusals({ pool, flow, roleArn }: PoolRequest, { login, issuer }: Login): readonly Obstacle[] {
  const { providers, accountId, allowClassicFlow } = pool
  const isEnhanced = flow === "enhanced"
  const isListed = providers?.some((provider) => provider === login || provider.endsWith(`:oidc-provider/${login}`))
  const isElsewhere = isEnhanced && accountId && !roleArn.includes(`::${accountId}:`)
  return [
    ...(login !== issuer ? [refusal("LOGIN_NOT_ISSUER", "request", { login, issuer })] : []),
    ...(isListed === false ? [refusal("LOGIN_NOT_IN_POOL", "pool", { login, providers: providers ?? [] })] : []),
    ...(!isEnhanced && allowClassicFlow === false ? [refusal("CLASSIC_FLOW_OFF", "pool", {})] : []),
    ...(isElsewhere ? [refusal("ROLE_IN_OTHER_ACCOUNT", "request", { roleArn, accountId })] : []),
  ]
}
