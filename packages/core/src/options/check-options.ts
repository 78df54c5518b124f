import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { checkForms } from "./check-forms.ts"
import { checkNames } from "./check-names.ts"
import { optionFault, showOption } from "./option-fault.ts"
import { requirePresent } from "./require-present.ts"
import { roleOptionNames } from "./role-option-names.ts"
import type { TypedOption } from "./typed-option.ts"

const poolOnly = ["login", "accountId", "identityId", "identityCache"]

const rules: Readonly<Record<string, { readonly required: readonly string[]; readonly unused: readonly string[] }>> = {
  basic: { required: ["identityPoolId", "roleArn"], unused: ["customRoleArn"] },
  enhanced: { required: ["identityPoolId"], unused: roleOptionNames },
  direct: { required: ["roleArn"], unused: [...poolOnly, "customRoleArn"] },
}

type Options = Readonly<Record<string, unknown>>

/**
 * Checks options as they were typed, without any I/O. Types say the same; not every caller has types.
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING` or `ERR_OPTION_CONFLICT`,
 *   naming the option.
 */
export function checkOptions(options: Options, alsoRequired: readonly string[]): void {
  checkNames(options)
  checkFlow(options, alsoRequired)
  checkForms(options)
}

function checkFlow(options: Options, alsoRequired: readonly string[]): void {
  const { flow = "basic" } = options
  const rule = typeof flow === "string" && Object.hasOwn(rules, flow) ? rules[flow] : undefined
  if (!rule) throw optionFault("flow", flow, 'it must be "basic", "enhanced" or "direct"')
  for (const option of rule.unused) refuseUnused({ option, value: options[option], flow: String(flow) })
  for (const option of [...rule.required, ...alsoRequired])
    requirePresent({ option, value: options[option], flow: String(flow) })
}

function refuseUnused({ option, value, flow }: TypedOption): void {
  if (value === undefined) return
  throw new ClaimbridgeError("ERR_OPTION_CONFLICT", { option, value: showOption(option, value), flow })
}
