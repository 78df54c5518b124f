import type { Facts } from "../facts.ts"
import type { Remedy } from "../plan/remedy.ts"
import { mendTagMap } from "../tags/mend-tag-map.ts"
import { tagMapRemedy } from "../tags/tag-map-remedy.ts"
import { wantedTags } from "../tags/wanted-tags.ts"
import { mendTrust } from "./mend-trust.ts"
import type { TrustWorld } from "./trust-world.ts"
import { worldWith } from "./world-with.ts"

/** Sets the mended trust policy, whole, and the tags that it needs; empty when there is nothing to mend, or nobody can know how. */
export function trustRemedies(facts: Facts, world: TrustWorld): readonly Remedy[] {
  const policy = mendTrust(worldWith(facts, world.role, mendTagMap(facts)))
  if (policy === undefined) return []
  const known = Object.keys(world.pool.mapping ?? {}).map((tag) => tag.toLowerCase())
  const needsMap = wantedTags(policy).some((tag) => !known.includes(tag.toLowerCase()))
  const input = { RoleName: world.role.name, PolicyDocument: policy }
  const change = { service: "iam", operation: "UpdateAssumeRolePolicy", input } as const
  return [...(needsMap ? tagMapRemedy(facts) : []), { on: "aws", change }]
}
