import { checkForms } from "./check-forms.ts"
import { checkNames } from "./check-names.ts"
import { optionFault } from "./option-fault.ts"
import { requirePresent } from "./require-present.ts"
import { roleOptionNames } from "./role-option-names.ts"

const ofRole: readonly string[] = roleOptionNames

/**
 * Checks the options of one role of a session as they were typed, without any I/O.
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID` or `ERR_OPTION_MISSING`, naming the option.
 */
export function checkRole(options: Readonly<Record<string, unknown>>): void {
  checkNames(options)
  for (const [option, value] of Object.entries(options)) {
    if (ofRole.includes(option)) continue
    throw optionFault(option, value, "it goes with createCognitoSession")
  }
  requirePresent({ option: "roleArn", value: options.roleArn, flow: "basic" })
  checkForms(options)
}
