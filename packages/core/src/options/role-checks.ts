import { sessionNameTemplateFault } from "../session-name-template-fault.ts"
import type { OptionChecks } from "./option-check.ts"
import { policyFault } from "./policy-fault.ts"
import { roleArnFault } from "./role-arn-fault.ts"

const policyArnLike = /^arn:aws[a-z-]*:iam::(?:\d{12}|aws):policy\/\S+$/

/** One check for each option that every role has, the first and those of a chain. */
export const roleChecks: OptionChecks = {
  roleArn: roleArnFault,
  policy: policyFault,
  policyArns: policyArnsFault,
  roleSessionName: (value) => (typeof value === "string" ? sessionNameTemplateFault(value) : "it must be a text"),
}

function policyArnsFault(value: unknown): string | undefined {
  const isRight = Array.isArray(value) && value.length <= 10 && [...value].every(isPolicyArn)
  return isRight ? undefined : "it must be a list of up to 10 texts like arn:aws:iam::111122223333:policy/name"
}

function isPolicyArn(value: unknown): boolean {
  return typeof value === "string" && policyArnLike.test(value)
}
