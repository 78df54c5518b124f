import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"

type Action = (invocation: Invocation) => Promise<number>

/** Each is loaded when it is run. */
const actions: Readonly<Record<string, () => Promise<Action>>> = {
  install: async () => (await import("./install/install.ts")).install,
  uninstall: async () => (await import("./install/uninstall.ts")).uninstall,
  status: async () => (await import("./status/show-status.ts")).showStatus,
  check: async () => (await import("./check/check-job.ts")).checkJob,
  "job-started": async () => (await import("./hook/job-started.ts")).jobStarted,
  "job-completed": async () => (await import("./hook/job-completed.ts")).jobCompleted,
  agent: async () => {
    const { runAgent } = await import("./agent/run-agent.ts")
    return ({ io }) => runAgent(io)
  },
  credentials: async () => (await import("./agent/print-agent-credentials.ts")).printAgentCredentials,
}

/**
 * Runs one action of `claimbridge runner`.
 *
 * @throws {CliError} when there is no such action.
 */
export async function runAction(name: string, invocation: Invocation): Promise<number> {
  const action = Object.hasOwn(actions, name) ? await actions[name]?.() : undefined
  if (action !== undefined) return action(invocation)
  const hint = "There are install, uninstall, status and check."
  throw new CliError({ message: `"${name.slice(0, 40)}" is nothing that a runner can do.`, hint })
}
