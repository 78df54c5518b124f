import type { RequestedRole } from "../../settings.ts"
import { given } from "../given.ts"
import { fieldList } from "./field-list.ts"
import { fieldPolicy } from "./field-policy.ts"
import { fieldSeconds } from "./field-seconds.ts"
import { fieldText } from "./field-text.ts"
import { fieldsOf } from "./fields-of.ts"
import { readHops } from "./read-hops.ts"
import { requiredText } from "./required-text.ts"
import { fieldFault, type RolesField } from "./roles-field.ts"

const known = ["role-arn", "session-name", "duration-seconds", "policy", "policy-arns", "chain", "environment"]

/**
 * One role of `roles`, which becomes the profile it is named after.
 *
 * @throws {InputError} when it is no map, or a field of it is wrong.
 */
export function readRoleEntry(entry: RolesField, defaultSessionName: string | undefined): RequestedRole {
  const field = fieldsOf(entry, known)
  return {
    roleArn: requiredText(field("role-arn")),
    ...given({
      roleSessionName: fieldText(field("session-name")) ?? defaultSessionName,
      durationSeconds: fieldSeconds(field("duration-seconds"), 43_200),
      policy: fieldPolicy(field("policy")),
      policyArns: fieldList(field("policy-arns"), /[\s,]+(?=arn:)/),
      chain: readHops(field("chain")),
    }),
    delivery: {
      profile: String(entry.path[0]),
      toEnvironment: readEnvironment(field("environment")),
      toOutputs: false,
    },
  }
}

function readEnvironment(field: RolesField): boolean {
  const { value = false } = field
  if (typeof value === "boolean") return value
  throw fieldFault(field, "true or false")
}
