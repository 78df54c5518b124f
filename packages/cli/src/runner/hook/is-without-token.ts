const codes: readonly unknown[] = ["ERR_TOKEN_PERMISSION_MISSING", "ERR_TOKEN_FORK_PULL_REQUEST", "ERR_CI_NOT_DETECTED"]

/** Whether a failure says that this job may not have a token at all. */
export function isWithoutToken(error: unknown): boolean {
  return error instanceof Error && "code" in error && codes.includes(error.code)
}
