import { checkForms } from "./check-forms.ts"
import { checkNames } from "./check-names.ts"
import { optionFault } from "./option-fault.ts"
import { requirePresent } from "./require-present.ts"
import { roleOptionNames } from "./role-option-names.ts"

const notOfSession: readonly string[] = ["flow", "customRoleArn"]
const ofRole: readonly string[] = roleOptionNames

/**
 * Checks the options of a session as they were typed, without any I/O.
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID` or `ERR_OPTION_MISSING`, naming the option.
 */
export function checkSession(options: Readonly<Record<string, unknown>>): void {
  checkNames(options)
  for (const [option, value] of Object.entries(options)) {
    if (value === undefined) continue
    if (ofRole.includes(option)) throw optionFault(option, value, "it goes with forRole")
    if (notOfSession.includes(option)) throw optionFault(option, value, "a session goes the basic flow only")
  }
  requirePresent({ option: "identityPoolId", value: options.identityPoolId, flow: "basic" })
  checkForms(options)
}
