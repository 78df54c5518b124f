import type { RoleMapping } from "../../world/pool.ts"
import { structureShape } from "../input/structure-shape.ts"
import type { Operation } from "../operation.ts"
import { findManagedPool } from "./find-managed-pool.ts"
import { limits } from "./input/limits.ts"
import { readInput } from "./input/read-input.ts"

const shape = structureShape<{ readonly IdentityPoolId: string }>({ IdentityPoolId: limits.identityPoolId }, [
  "IdentityPoolId",
])

export const getIdentityPoolRoles: Operation = {
  name: "GetIdentityPoolRoles",
  signed: true,
  run(context, input) {
    const { IdentityPoolId } = readInput(shape, input)
    const { roles, roleMappings } = findManagedPool(context, "GetIdentityPoolRoles", IdentityPoolId)
    const mappings = [...roleMappings].map(([provider, mapping]) => [provider, describe(mapping)])
    return {
      IdentityPoolId,
      ...(Object.keys(roles).length > 0 && { Roles: roles }),
      ...(mappings.length > 0 && { RoleMappings: Object.fromEntries(mappings) }),
    }
  },
}

function describe({ type, ambiguousRoleResolution, rules }: RoleMapping): object {
  const Rules = rules.map(({ claim, matchType, value, roleArn }) => {
    return { Claim: claim, MatchType: matchType, Value: value, RoleARN: roleArn }
  })
  return {
    Type: type,
    AmbiguousRoleResolution: ambiguousRoleResolution,
    ...(type === "Rules" && { RulesConfiguration: { Rules } }),
  }
}
