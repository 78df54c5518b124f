import { type ContextRequest, explainTrust, PolicyError, parsePolicy } from "@claimbridge/trust"
import { roleNameOf } from "../aws/role-name-of.ts"
import type { Check } from "../checks/check.ts"
import { unreadCheck } from "../checks/unread-check.ts"
import type { Facts } from "../facts.ts"
import { readValue } from "../reading.ts"
import { tagMapRemedy } from "../tags/tag-map-remedy.ts"
import { trustReason } from "../trust/trust-reason.ts"
import { hopRoleRemedy, permissionRemedy } from "./hop-remedies.ts"
import { hopRequest } from "./hop-request.ts"
import type { HopSide } from "./hop-side.ts"
import { type HopTags, hopTags } from "./hop-tags.ts"
import { mendHopTrust } from "./mend-hop-trust.ts"
import { permissionDenied } from "./permission-denied.ts"

/** A hop with what it asks for. */
interface AskedHop extends HopSide {
  readonly number: number
  readonly tags: HopTags
  readonly request: ContextRequest
}

/** The hops of a chain: the tags that go along, what the role before may do, and whom the next one trusts. */
export function checkChain(facts: Facts): readonly Check[] {
  const sides = facts.aws.hops
  const tags = hopTags(
    facts,
    sides.map(({ hop }) => hop),
  )
  return sides.flatMap((side, index): readonly Check[] => {
    const own = tags[index] ?? { ofSession: {}, requested: {}, lacking: [] }
    const request = hopRequest(facts, side, own)
    return request ? checkHop(facts, { ...side, number: index + 1, tags: own, request }) : []
  })
}

function checkHop(facts: Facts, hop: AskedHop): readonly Check[] {
  const lacking = facts.job.claims === undefined ? [] : tagsChecks(facts, hop)
  return [...lacking, ...permissionChecks(hop), ...roleChecks(hop, lacking)]
}

const base = { area: "aws", stops: true } as const

function titleOf({ number, hop }: AskedHop): string {
  return `Hop ${number} of the chain, to ${roleNameOf(hop.roleArn)}`
}

function tagsChecks(facts: Facts, hop: AskedHop): readonly Check[] {
  const { lacking } = hop.tags
  if (lacking.length === 0) return []
  return [
    {
      ...base,
      name: `chain.${hop.number}.tags`,
      state: "broken",
      kind: "configuration",
      message: `${titleOf(hop)}, is to hand on the tag ${lacking.join(", ")}, which the first session has not.`,
      fix: "Map the claim to that tag on the pool, or hand on another tag. A claim that only some jobs have is no tag in the others.",
      remedies: tagMapRemedy(facts),
    },
  ]
}

function permissionChecks(hop: AskedHop): readonly Check[] {
  const { number, fromArn = "", permissions } = hop
  const name = `chain.${number}.permission`
  const from = roleNameOf(fromArn)
  if (permissions.state !== "read") return [unreadCheck(name, `What ${from} may do`, permissions)]
  const denied = permissionDenied(hop, hop.request)
  if (denied === undefined)
    return [{ name, area: "aws", state: "ok", message: `${titleOf(hop)}: ${from} may take it.` }]
  const { action, isExplicit } = denied
  const how = isExplicit ? "are forbidden" : "have no right to"
  return [
    {
      ...base,
      name,
      state: "broken",
      message: `${titleOf(hop)}: sessions of ${from} ${how} ${action} on ${hop.hop.roleArn}.`,
      fix: isExplicit
        ? `Take the Deny for it out of the policies of ${from}.`
        : `Allow ${action} on ${hop.hop.roleArn} in a policy of ${from}.`,
      remedies: isExplicit ? [] : permissionRemedy(hop),
    },
  ]
}

/** What a tag would say that is not there is no fault of the policy. */
function roleChecks(hop: AskedHop, lacking: readonly Check[]): readonly Check[] {
  const {
    number,
    role,
    hop: { roleArn },
  } = hop
  const name = `chain.${number}.role`
  if (role.state === "missing") {
    const message = `${titleOf(hop)}: there is no role ${roleArn}. AWS says the same as if it were not allowed.`
    const fix = "Compare the name and the path with `aws iam list-roles`, or create the role."
    return [{ ...base, name, state: "broken", message, fix, remedies: hopRoleRemedy(hop) }]
  }
  if (role.state !== "read") return [unreadCheck(name, `Role ${roleArn}`, role)]
  return lacking.length > 0 ? [] : [trustCheck(hop)]
}

function trustCheck(hop: AskedHop): Check {
  const name = `chain.${hop.number}.trust`
  const role = readValue(hop.role)
  const explanation = role && explained(role.trustPolicy, hop.request)
  if (role === undefined || explanation === undefined) {
    return { name, area: "aws", state: "unknown", message: `${titleOf(hop)}: its trust policy is not understood here.` }
  }
  if (explanation.verdict === "allowed") {
    return { name, area: "aws", state: "ok", message: `${titleOf(hop)}: its trust policy lets the session in.` }
  }
  const { fix, remedies } = mendHopTrust(hop, role, explanation)
  return {
    ...base,
    name,
    state: "broken",
    message: `${titleOf(hop)}: its trust policy does not let the session in: ${trustReason(explanation, "the session")}`,
    fix,
    remedies,
  }
}

function explained(trustPolicy: string, request: ContextRequest): ReturnType<typeof explainTrust> | undefined {
  try {
    return explainTrust(parsePolicy(trustPolicy), request)
  } catch (error) {
    if (error instanceof PolicyError) return undefined
    throw error
  }
}
