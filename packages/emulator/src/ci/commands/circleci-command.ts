import { parseArgs } from "node:util"
import { isRecord } from "../../is-record.ts"
import type { CommandResult, CommandRun } from "./command-run.ts"
import { readAnswer } from "./read-answer.ts"

const USAGE = "Usage: circleci run oidc get [--claims <json>] [--root-issuer]"

/** `circleci run oidc get`, as it is found in a job. Open: the words of its errors. */
export async function circleciCommand({ args, env, fetch }: CommandRun): Promise<CommandResult> {
  const { CLAIMBRIDGE_EMULATOR_JOB_URL: url, CLAIMBRIDGE_EMULATOR_JOB_TOKEN: bearer } = env
  const query = readQuery(args)
  if (typeof query === "string") return failure(query)
  if (!url || !bearer) return failure("no emulator listens: call listen() before the job's env is read")

  try {
    const response = await fetch(`${url}?${query}`, { headers: { authorization: `Bearer ${bearer}` } })
    const { status, token, message } = await readAnswer(response)
    if (token === undefined) return failure(`failed to get OIDC token: ${status} ${message}`)
    return { exitCode: 0, stdout: `${token}\n`, stderr: "" }
  } catch {
    return failure("failed to get OIDC token: connection failed")
  }
}

/** What to ask for; a sentence when the arguments can't be understood. */
function readQuery(args: readonly string[]): URLSearchParams | string {
  const [run, oidc, get, ...rest] = args
  if (run !== "run" || oidc !== "oidc" || get !== "get") return USAGE
  try {
    const options = { claims: { type: "string" }, "root-issuer": { type: "boolean" } } as const
    const { values } = parseArgs({ args: [...rest], options })
    return toQuery(JSON.parse(values.claims ?? "{}"), values["root-issuer"] ?? false)
  } catch {
    return USAGE
  }
}

function toQuery(claims: unknown, atRoot: boolean): URLSearchParams | string {
  if (!isRecord(claims)) return "the claims are not a JSON object"
  const other = Object.keys(claims).find((name) => name !== "aud")
  if (other !== undefined) return `the claim ${other} cannot be customized`
  return new URLSearchParams({
    ...(typeof claims.aud === "string" && { aud: claims.aud }),
    ...(atRoot && { "root-issuer": "" }),
  })
}

function failure(problem: string): CommandResult {
  return { exitCode: 1, stdout: "", stderr: `Error: ${problem}\n` }
}
