import { delimiter } from "node:path"
import type { Job } from "../job/job.ts"
import type { Attempt } from "./attempt.ts"
import { githubVariables, runnerVariables } from "./context-variables.ts"

/** Everything that a process of a step finds in its environment; later layers win, as in the runner's handlers. */
export function processEnvironment(attempt: Attempt, inputs: Readonly<Record<string, string>>): Record<string, string> {
  const { job, env, github } = attempt
  return {
    CI: "true",
    ...job.machineEnv,
    ...env,
    ...stateVariables(attempt.state),
    ...inputs,
    PATH: searchPath(attempt),
    ...githubVariables({ ...job.github, ...github }),
    ...runnerVariables(job.runner),
    ...idTokenVariables(job),
    GITHUB_ACTIONS: "true",
  }
}

/** PATH with the folders that steps added. */
export function searchPath({ job, env }: Attempt): string {
  const rest = env.PATH ?? job.machineEnv.PATH ?? ""
  return [...job.path.toReversed(), rest].filter((entry) => entry !== "").join(delimiter)
}

function stateVariables(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
}

function idTokenVariables({ definition, options }: Job): Record<string, string> {
  if (!definition.mayRequestIdToken || !options.idToken) return {}
  const { url, requestToken } = options.idToken
  return { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken }
}
