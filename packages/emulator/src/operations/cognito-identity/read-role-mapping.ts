import { AwsError } from "../../wire/aws-error.ts"
import { MAX_ROLE_MAPPING_RULES } from "../../world/max-role-mapping-rules.ts"
import type { RoleMapping } from "../../world/pool.ts"
import type { RoleMappingInput, RuleInput } from "./input/role-mapping-shape.ts"

/**
 * Makes a role mapping of its API form.
 *
 * Open: the texts. That both members are needed, and how many rules there may be, is documented.
 *
 * @throws {AwsError} `InvalidParameterException`
 */
export function readRoleMapping({ Type, AmbiguousRoleResolution, RulesConfiguration }: RoleMappingInput): RoleMapping {
  const rules = RulesConfiguration?.Rules ?? []
  if (AmbiguousRoleResolution === undefined) throw invalid(`AmbiguousRoleResolution is required for type ${Type}.`)
  if (Type === "Rules" && rules.length === 0) throw invalid("RulesConfiguration is required for type Rules.")
  if (rules.length > MAX_ROLE_MAPPING_RULES)
    throw invalid(`A role mapping can't have more than ${MAX_ROLE_MAPPING_RULES} rules.`)

  return { type: Type, ambiguousRoleResolution: AmbiguousRoleResolution, rules: rules.map(readRule) }
}

function readRule({ Claim, MatchType, Value, RoleARN }: RuleInput): RoleMapping["rules"][number] {
  return { claim: Claim, matchType: MatchType, value: Value, roleArn: RoleARN }
}

function invalid(message: string): AwsError {
  return new AwsError("InvalidParameterException", message)
}
