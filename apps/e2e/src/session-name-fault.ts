import { ClaimbridgeError } from "@claimbridge/core"
import type { DeployedRole } from "@claimbridge/emulator"
import { AppError } from "./app-error.ts"
import type { Options } from "./options.ts"

/** The error for a session name that no claims can make legal; nothing when the error is about something else. */
export function sessionNameFault(error: unknown, { sessionName }: Options, role: DeployedRole): AppError | undefined {
  if (!(error instanceof ClaimbridgeError) || error.details.option !== "roleSessionName") return undefined
  const { value, expected } = error.details
  if (sessionName !== undefined)
    return new AppError(
      `--session-name ${value} can't be used: ${expected}.`,
      'For example: --session-name "{run_id}@{sha}"',
    )
  return new AppError(
    `The trust policy of ${role.logicalId} demands the session name ${value}, and ${expected}.`,
    "Nobody can assume this role: let the policy demand another name.",
  )
}
