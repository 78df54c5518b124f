import { ClaimbridgeError, fromGithubCognito } from "@claimbridge/core"
import type { ActionSettings } from "../settings.ts"
import { credentialOptions } from "./credential-options.ts"
import { InputError } from "./input-error.ts"
import type { OriginOf } from "./option-origin.ts"
import { originOfOption } from "./origin-of-option.ts"
import type { RoleDraft } from "./role-draft.ts"

/**
 * Lets core check what it will be asked for a role, and says what it finds in the words of the inputs.
 *
 * @throws {InputError} when core refuses an option.
 */
export function checkWithCore(settings: ActionSettings, draft: RoleDraft): void {
  try {
    fromGithubCognito({ ...credentialOptions(settings, draft.role), runtime: { env: {} } })
  } catch (error) {
    throw error instanceof ClaimbridgeError ? refusalFor(error, draft.originOf) : error
  }
}

function refusalFor(error: ClaimbridgeError, originOf: OriginOf): InputError {
  const { option, value, expected } = error.details
  const { input, label = input } = originOfOption(String(option), originOf)
  const shown = /^of type /.test(String(value)) ? "" : ` is ${value}, which`
  const message = `Input ${label}${shown} cannot be right: ${expected}.`
  return new InputError({ inputs: [input], message, hint: `Change ${input} in the \`with\` of the step.` })
}
