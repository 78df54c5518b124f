/** The variables by which the runner finds its hooks. */
export const hookVariables = {
  started: "ACTIONS_RUNNER_HOOK_JOB_STARTED",
  completed: "ACTIONS_RUNNER_HOOK_JOB_COMPLETED",
} as const

/** Which of the two hooks. */
export type HookKind = keyof typeof hookVariables
