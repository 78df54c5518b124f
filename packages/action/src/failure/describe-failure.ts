import { ClaimbridgeError } from "@claimbridge/core"
import { RoleFailure } from "../exchange/role-failure.ts"
import { InputError } from "../inputs/input-error.ts"
import type { Annotation } from "../runner/runner.ts"
import type { ActionSettings } from "../settings.ts"
import { ActionError } from "./action-error.ts"
import { inWordsOfInputs } from "./in-words-of-inputs.ts"
import { namesOfOptions } from "./names-of-options.ts"
import { withTrustPolicyAdvice } from "./with-trust-policy-advice.ts"

/** What went wrong, and what to do, in the names of the workflow. */
export function describeFailure(failure: unknown, settings: Pick<ActionSettings, "trustPolicy"> = {}): Annotation {
  const error = failure instanceof RoleFailure ? failure.cause : failure
  if (error instanceof InputError) return { title: "Wrong input", message: `${error.message}\n${error.hint}` }
  if (error instanceof ActionError) return { title: "No credentials", message: `${error.message}\n${error.hint}` }
  if (error instanceof ClaimbridgeError) {
    const text = withTrustPolicyAdvice(`${error.message}\n${error.hint}`, settings)
    const nameOf = namesOfOptions(error, failure instanceof RoleFailure ? failure.draft : undefined)
    return { title: `No credentials (${error.code})`, message: inWordsOfInputs(text, nameOf) }
  }
  if (isSystemError(error)) {
    const hint =
      "Let the job's user write there, or set HOME, RUNNER_TEMP, AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE to where it may."
    return { title: "No credentials", message: `This machine refused: ${error.message}.\n${hint}` }
  }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : "no error object"
  return { title: "No credentials", message: `Something failed that should not: ${reason}\nPlease report it.` }
}

/** What the system says about a file: why, and which. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error && "path" in error
}
