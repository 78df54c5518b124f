import { ClaimbridgeError, type ErrorCode } from "@claimbridge/core"

const codes: readonly ErrorCode[] = [
  "ERR_CI_NOT_DETECTED",
  "ERR_TOKEN_PERMISSION_MISSING",
  "ERR_TOKEN_FORK_PULL_REQUEST",
  "ERR_TOKEN_RUNNER_INCOMPLETE",
  "ERR_TOKEN_URL_INSECURE",
  "ERR_TOKEN_ENV_EMPTY",
  "ERR_VARIABLE_INVALID",
  "ERR_PROXY_REFUSED",
]

/** Whether a failure comes from the environment of this process, so that another one may have more luck. */
export function isOfThisProcess(error: unknown): boolean {
  return error instanceof ClaimbridgeError && codes.includes(error.code)
}
