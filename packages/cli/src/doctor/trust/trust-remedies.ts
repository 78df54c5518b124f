import { explainTrust } from "@claimbridge/trust"
import { fillSessionName } from "../../trust/explain/fill-session-name.ts"
import type { Facts } from "../facts.ts"
import type { Remedy } from "../plan/remedy.ts"
import { mendTagMap } from "../tags/mend-tag-map.ts"
import { tagMapRemedy } from "../tags/tag-map-remedy.ts"
import { wantedTags } from "../tags/wanted-tags.ts"
import { mendTrust } from "./mend-trust.ts"
import { sessionNameInstead } from "./session-name-instead.ts"
import { trustRequestIn } from "./trust-request-in.ts"
import type { TrustWorld } from "./trust-world.ts"
import { worldWith } from "./world-with.ts"

/** Sets the mended trust policy, whole, and the tags that it needs; empty when there is nothing to mend, or nobody can know how. */
export function trustRemedies(facts: Facts, world: TrustWorld): readonly Remedy[] {
  const { named, remedies } = withSessionName(worldWith(facts, world.role, mendTagMap(facts)))
  const policy = mendTrust(named)
  if (policy === undefined) return remedies
  const known = Object.keys(world.pool.mapping ?? {}).map((tag) => tag.toLowerCase())
  const needsMap = wantedTags(policy, { login: world.login, providers: world.pool.providers }).some(
    (tag) => !known.includes(tag.toLowerCase()),
  )
  const input = { RoleName: world.role.name, PolicyDocument: policy }
  const change = { service: "iam", operation: "UpdateAssumeRolePolicy", input } as const
  return [...remedies, ...(needsMap ? tagMapRemedy(facts) : []), { on: "aws", change }]
}

/** The world with the session's name that the policy asks for, when that is what is in the way. */
function withSessionName(world: TrustWorld): { readonly named: TrustWorld; readonly remedies: readonly Remedy[] } {
  const request = trustRequestIn(world)
  const template = request && sessionNameInstead(explainTrust(world.policy, request), world.pool.mapping ?? {})
  if (template === undefined || world.flow === "enhanced") return { named: world, remedies: [] }
  const roleSessionName = fillSessionName(template, world.claims ?? {})
  const set = { "role-session-name": template }
  return { named: { ...world, call: { ...world.call, roleSessionName } }, remedies: [{ on: "options", set }] }
}
