import type { RoleMappingRule } from "../../../world/pool.ts"
import type { Shape } from "../../input/shape.ts"
import { stringShape } from "../../input/string-shape.ts"
import { structureShape } from "../../input/structure-shape.ts"
import { choiceShape } from "./choice-shape.ts"
import { limits } from "./limits.ts"
import { listShape } from "./list-shape.ts"

/** A role mapping as the API spells it. */
export interface RoleMappingInput {
  readonly Type: "Token" | "Rules"
  readonly AmbiguousRoleResolution?: "AuthenticatedRole" | "Deny"
  readonly RulesConfiguration?: { readonly Rules: readonly RuleInput[] }
}

export interface RuleInput {
  readonly Claim: string
  readonly MatchType: RoleMappingRule["matchType"]
  readonly Value: string
  readonly RoleARN: string
}

const rule = structureShape<RuleInput>(
  {
    Claim: stringShape({ min: 1, max: 64, pattern: "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+" }),
    MatchType: choiceShape(["Equals", "Contains", "StartsWith", "NotEqual"]),
    Value: stringShape({ min: 1, max: 128 }),
    RoleARN: limits.roleArn,
  },
  ["Claim", "MatchType", "Value", "RoleARN"],
)

export const roleMappingShape: Shape<RoleMappingInput> = structureShape<RoleMappingInput>(
  {
    Type: choiceShape(["Token", "Rules"]),
    AmbiguousRoleResolution: choiceShape(["AuthenticatedRole", "Deny"]),
    RulesConfiguration: structureShape<{ readonly Rules: readonly RuleInput[] }>(
      { Rules: listShape(rule, { min: 1, max: 400 }) },
      ["Rules"],
    ),
  },
  ["Type"],
)
