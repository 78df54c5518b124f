import type { RoleMapping } from "../../world/pool.ts"
import { authorizeCaller } from "../authorize-caller.ts"
import { stringShape } from "../input/string-shape.ts"
import { structureShape } from "../input/structure-shape.ts"
import type { Operation, OperationContext } from "../operation.ts"
import { findManagedPool } from "./find-managed-pool.ts"
import { dictionaryShape } from "./input/dictionary-shape.ts"
import { limits } from "./input/limits.ts"
import { mapShape, type StringMap } from "./input/map-shape.ts"
import { readInput } from "./input/read-input.ts"
import { type RoleMappingInput, roleMappingShape } from "./input/role-mapping-shape.ts"
import { readRoleMapping } from "./read-role-mapping.ts"

interface Input {
  readonly IdentityPoolId: string
  readonly Roles: StringMap
  readonly RoleMappings?: ReadonlyMap<string, RoleMappingInput>
}

const shape = structureShape<Input>(
  {
    IdentityPoolId: limits.identityPoolId,
    Roles: mapShape({ key: stringShape({ pattern: "(un)?authenticated" }), value: limits.roleArn, max: 2 }),
    RoleMappings: dictionaryShape(roleMappingShape, { key: limits.providerName, max: 10 }),
  },
  ["IdentityPoolId", "Roles"],
)

/**
 * Replaces roles and role mappings; mappings that aren't given are gone.
 *
 * Open: roles of another account. They can be set, and the enhanced flow refuses them.
 */
export const setIdentityPoolRoles: Operation = {
  name: "SetIdentityPoolRoles",
  signed: true,
  run(context, input) {
    const wanted = readInput(shape, input)
    const pool = findManagedPool(context, "SetIdentityPoolRoles", wanted.IdentityPoolId)
    const mappings = new Map([...(wanted.RoleMappings ?? [])].map(([name, given]) => [name, readRoleMapping(given)]))
    checkPassRole(context, [...Object.values(wanted.Roles), ...mappedRoles(mappings)])

    pool.roles = wanted.Roles
    pool.roleMappings = mappings
    return {}
  },
}

function mappedRoles(mappings: ReadonlyMap<string, RoleMapping>): readonly string[] {
  return [...mappings.values()].flatMap(({ rules }) => rules.map(({ roleArn }) => roleArn))
}

/** Who gives roles to a pool must be allowed to pass them on. */
function checkPassRole(context: OperationContext, roleArns: readonly string[]): void {
  for (const resource of new Set(roleArns)) authorizeCaller(context, { action: "iam:PassRole", resource })
}
