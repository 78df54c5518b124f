import { isLiteral } from "./is-literal.ts"
import type { PolicyPart } from "./policy-document.ts"
import { tagOfClaim } from "./tag-of-claim.ts"
import type { TrustWorld } from "./trust-world.ts"

/**
 * A statement that lets this job's repository in and nobody else: by the pool, the provider, and ids, which never change
 * hands. Nothing when too little is known to keep strangers out.
 */
export function soundStatement(world: TrustWorld): PolicyPart | undefined {
  return world.flow === "direct" ? directStatement(world) : poolStatement(world)
}

const gates = ["repository_owner_id", "repository_id", "project_id", "namespace_id", "repository", "sub"]

function poolStatement({ pool, login, claims = {} }: TrustWorld): PolicyPart | undefined {
  const pins = gates.flatMap((claim) => pinOf(claim, claims, pool.mapping ?? {})).slice(0, 2)
  if (pool.id === undefined || login === undefined || pins.length === 0) return undefined
  return {
    Effect: "Allow",
    Principal: { Federated: "cognito-identity.amazonaws.com" },
    Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: {
      StringEquals: { "cognito-identity.amazonaws.com:aud": pool.id, ...Object.fromEntries(pins) },
      "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": `*${login}:OIDC:*` },
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
  if (providerArn === undefined || login === undefined || typeof sub !== "string" || !isLiteral(sub)) return undefined
  return {
    Effect: "Allow",
    Principal: { Federated: providerArn },
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: { StringEquals: { [`${login}:aud`]: aud, [`${login}:sub`]: sub } },
  }
}
