import { isLiteral } from "./is-literal.ts"
import { isOfPullRequest } from "./is-of-pull-request.ts"
import type { PolicyPart } from "./policy-document.ts"
import { tagOfClaim } from "./tag-of-claim.ts"
import type { TrustWorld } from "./trust-world.ts"

/**
 * A statement that lets jobs with this job's subject in and nobody else: by the pool, the provider, the subject, and ids,
 * which never change hands. Nothing when too little is known to keep strangers out, and none for pull requests.
 */
export function soundStatement(world: TrustWorld): PolicyPart | undefined {
  return world.flow === "direct" ? directStatement(world) : poolStatement(world)
}

const gates = ["repository_owner_id", "repository_id", "project_id", "namespace_id", "repository", "sub"]

function poolStatement({ pool, login, cognito, claims = {} }: TrustWorld): PolicyPart | undefined {
  const { sub } = claims
  const pins = gates.flatMap((claim) => pinOf(claim, claims, pool.mapping ?? {})).slice(0, 2)
  if (pool.id === undefined || login === undefined || pins.length === 0 || !isReviewed(sub)) return undefined
  return {
    Effect: "Allow",
    Principal: { Federated: cognito },
    Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: {
      StringEquals: { [`${cognito}:aud`]: pool.id, ...Object.fromEntries(pins) },
      "ForAnyValue:StringLike": { [`${cognito}:amr`]: `*${login}:OIDC:${sub}` },
    },
  }
}

type Pin = readonly [key: string, value: string]

function pinOf(
  claim: string,
  claims: Readonly<Record<string, unknown>>,
  mapping: Readonly<Record<string, string>>,
): readonly Pin[] {
  const tag = tagOfClaim(mapping, claim)
  const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined
  return tag === undefined || typeof value !== "string" || value === "" || !isLiteral(value)
    ? []
    : [[`aws:RequestTag/${tag}`, value]]
}

function directStatement({ providerArn, login, claims = {} }: TrustWorld): PolicyPart | undefined {
  const { aud, sub } = claims
  if (providerArn === undefined || login === undefined || !isReviewed(sub)) return undefined
  return {
    Effect: "Allow",
    Principal: { Federated: providerArn },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: { StringEquals: { [`${login}:aud`]: aud, [`${login}:sub`]: sub } },
  }
}

/** A subject that a policy takes as it is, and that stands for no pull request. */
function isReviewed(sub: unknown): sub is string {
  return typeof sub === "string" && isLiteral(sub) && !isOfPullRequest(sub)
}
