import type { Facts } from "../facts.ts"
import type { Remedy } from "../plan/remedy.ts"
import { mendTagMap } from "../tags/mend-tag-map.ts"
import { mendTrust } from "./mend-trust.ts"
import { type TrustWorld, worldWith } from "./trust-world.ts"

/** Sets the mended trust policy, whole; empty when there is nothing to mend, or nobody can know how. */
export function trustRemedies(facts: Facts, world: TrustWorld): readonly Remedy[] {
  const policy = mendTrust(worldWith(facts, world.role, mendTagMap(facts)))
  if (policy === undefined) return []
  const input = { RoleName: world.role.name, PolicyDocument: policy }
  return [{ on: "aws", change: { service: "iam", operation: "UpdateAssumeRolePolicy", input } }]
}
