import { ClaimbridgeError, fromGithubCognito } from "@claimbridge/core"
import type { ActionSettings } from "../settings.ts"
import { credentialOptions } from "./credential-options.ts"
import { InputError } from "./input-error.ts"
import type { OptionOrigin, RoleDraft } from "./role-draft.ts"

const inputsOfStep: Readonly<Record<string, string>> = {
  identityPoolId: "cognito-identity-pool-id",
  login: "cognito-identity-provider-name",
  accountId: "aws-account-id",
  audience: "audience",
  timeoutMs: "action-timeout-s",
  "clientConfig.region": "aws-region",
  "clientConfig.maxAttempts": "retry-max-attempts",
}

/**
 * Lets core check what it will be asked for a role, and says what it finds in the words of the inputs.
 *
 * @throws {InputError} when core refuses an option.
 */
export function checkWithCore(settings: ActionSettings, draft: RoleDraft): void {
  try {
    fromGithubCognito({ ...credentialOptions(settings, draft.role), runtime: { env: {} } })
  } catch (error) {
    throw error instanceof ClaimbridgeError ? inWordsOfInputs(error, draft.originOf) : error
  }
}

function inWordsOfInputs(error: ClaimbridgeError, originOf: RoleDraft["originOf"]): InputError {
  const { option, value, expected } = error.details
  const { input, label = input } = origin(String(option), originOf)
  const shown = /^of type /.test(String(value)) ? "" : ` is ${value}, which`
  const message = `Input ${label}${shown} cannot be right: ${expected}.`
  return new InputError({ inputs: [input], message, hint: `Change ${input} in the \`with\` of the step.` })
}

function origin(option: string, originOf: RoleDraft["originOf"]): OptionOrigin {
  return originOf(option) ?? { input: inputsOfStep[option] ?? option }
}
