import { parsePolicy } from "@claimbridge/trust"
import { partitionOf } from "../../aws/partition-of.ts"
import { fillSessionName } from "../../trust/explain/fill-session-name.ts"
import { arnOfProvider } from "../aws/arn-of-provider.ts"
import type { RoleSettings } from "../aws/aws-side.ts"
import type { Facts } from "../facts.ts"
import { readValue } from "../reading.ts"
import { poolFacts } from "./pool-facts.ts"
import type { TrustWorld } from "./trust-world.ts"

/**
 * What is known of a role and of who asks for it; the map of tags may be one that is still to be set.
 *
 * @throws {PolicyError} when its trust policy is none.
 */
export function worldWith(facts: Facts, role: RoleSettings, mapping?: Readonly<Record<string, string>>): TrustWorld {
  const { aws, target, login, job, exchange } = facts
  const accountId = readValue(aws.caller)?.accountId
  const made = exchange.state === "skipped" ? undefined : exchange.openIdClaims
  return {
    flow: target.flow,
    role,
    policy: parsePolicy(role.trustPolicy),
    pool: { ...poolFacts(facts), ...(mapping && { mapping }) },
    login,
    cognito: partitionOf(target.region).cognito,
    providerArn: login && accountId ? arnOfProvider(target.region, accountId, login) : undefined,
    claims: job.claims,
    openIdClaims: mapping ? undefined : made,
    call: callFacts(facts),
  }
}

function callFacts({ options, job }: Facts): TrustWorld["call"] {
  const name = options.text("role-session-name")
  const durationSeconds = options.number("duration-seconds")
  return {
    ...(name !== undefined && { roleSessionName: fillSessionName(name, job.claims ?? {}) }),
    ...(durationSeconds !== undefined && { durationSeconds }),
  }
}
