import type { CommandResult, CommandRun } from "./command-run.ts"
import { readAgentFlags } from "./read-agent-flags.ts"
import { readAnswer, type TokenAnswer } from "./read-answer.ts"

/** Of a refusal, for which it makes no sense to try again. */
const REFUSED_EXIT_CODE = 77
const REFUSALS: ReadonlySet<number> = new Set([400, 401, 403, 404, 410, 422])

/**
 * `buildkite-agent oidc request-token`, with the flags, the output and the exit codes of the agent's version 4.
 *
 * It doesn't try again, where the real one does for half a minute.
 *
 * @see https://github.com/buildkite/agent/blob/main/clicommand/oidc_request_token.go
 */
export async function buildkiteAgent({ args, env, fetch }: CommandRun): Promise<CommandResult> {
  const flags = readAgentFlags(args, env)
  if (typeof flags === "string") return failure(flags, 1)

  const { endpoint, accessToken, job, format, input } = flags
  const url = `${endpoint}/jobs/${job}/oidc/tokens`
  const headers = { authorization: `Token ${accessToken}`, "content-type": "application/json" }
  const wanted = input.audience === undefined ? "default audience" : `audience ${input.audience}`
  const problem = `could not obtain OIDC token for ${wanted}: POST ${url}`
  try {
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(input) })
    const answer = await readAnswer(response)
    if (answer.token !== undefined) return success(answer.token, format)
    return failure(`${problem}: ${describe(answer)}`, REFUSALS.has(response.status) ? REFUSED_EXIT_CODE : 1)
  } catch {
    return failure(`${problem}: connection failed`, 1)
  }
}

function describe({ status, message }: TokenAnswer): string {
  return message ? `${status}: ${message}` : status
}

function success(token: string, format: string): CommandResult {
  const gcp = { id_token: token, token_type: "urn:ietf:params:oauth:token-type:jwt", version: 1, success: true }
  return { exitCode: 0, stdout: `${format === "gcp" ? JSON.stringify(gcp) : token}\n`, stderr: "" }
}

function failure(problem: string, exitCode: number): CommandResult {
  return { exitCode, stdout: "", stderr: `buildkite-agent: fatal: ${problem}\n` }
}
