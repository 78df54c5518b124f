import { mkdtempSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Invocation } from "../../command.ts"
import { optionValues } from "../../frame/option-values.ts"
import { requireProcessCommand } from "../../profile/require-process-command.ts"
import { startAgent } from "../agent/start-agent.ts"
import type { RunnerPlace } from "../files/runner-place.ts"
import { endJob } from "../journal/end-job.ts"
import { type JobJournal, noteJob } from "../journal/job-journal.ts"
import type { PolicyRule, RunnerPolicy } from "../policy/runner-policy.ts"
import { awsFiles } from "./aws-files.ts"
import { jobFacts } from "./job-facts.ts"
import { orderForJob } from "./order-for-job.ts"

/** What an agent is started for. */
export interface AllowedJob {
  readonly place: RunnerPlace
  readonly policy: RunnerPolicy
  readonly rule: PolicyRule
  readonly ownerPid: number
}

/** A running agent: what the job's steps get, and the token that nobody may print. */
export interface JobAgent {
  readonly variables: Readonly<Record<string, string>>
  readonly token: string
}

const defaultTimeoutSeconds = 60
const ownerOnly = 0o600

/**
 * Starts the agent of a job in a folder of the job's own, which the journal knows before it is used.
 *
 * @throws {CliError} when it does not answer. Nothing is left of it then.
 */
export async function startJobAgent({ io }: Pick<Invocation, "io">, job: AllowedJob): Promise<JobAgent> {
  const { place, policy, rule } = job
  const folder = mkdtempSync(join(io.env.RUNNER_TEMP || tmpdir(), "claimbridge-job-"))
  const journal: JobJournal = { folder, job: jobFacts(io, rule.name) }
  const path = noteJob(place.jobs, journal)
  const order = orderForJob({ io, policy, rule }, { folder, journal: path, ownerPid: job.ownerPid })
  const first = optionValues(rule.profiles.get(order.first)?.options ?? new Map())
  const exchangeMs = (first.number("timeout-seconds") ?? defaultTimeoutSeconds) * 1000
  let noted = journal
  try {
    const onStart = (agent: Pick<JobJournal, "pid" | "mark">): void => {
      noted = { ...journal, ...agent }
      noteJob(place.jobs, noted)
    }
    const variables = await startAgent(io, { order, exchangeMs, onStart })
    const files = rule.awsFiles === "own" ? writeAwsFiles(io, folder, [...rule.profiles.keys()]) : {}
    return { variables: { ...variables, ...files, ...regionOf(first) }, token: readFileSync(order.tokenFile, "utf8") }
  } catch (error) {
    await endJob({ path, journal: noted })
    throw error
  }
}

function writeAwsFiles(
  io: Invocation["io"],
  folder: string,
  profiles: readonly string[],
): Readonly<Record<string, string>> {
  // SDKs would take a profile `default` before the endpoint.
  const named = profiles.filter((name) => name !== "default")
  const commands = named.map((name) => {
    const argv = [...io.program, "runner", "credentials", "--profile", name]
    return { name, command: requireProcessCommand(argv, io.platform) }
  })
  const { texts, variables } = awsFiles(folder, commands)
  for (const [path, text] of Object.entries(texts)) writeFileSync(path, text, { mode: ownerOnly, flag: "wx" })
  return variables
}

function regionOf(options: ReturnType<typeof optionValues>): Readonly<Record<string, string>> {
  const region = options.text("region") ?? options.text("identity-pool-id")?.split(":")[0]
  return region === undefined ? {} : { AWS_REGION: region, AWS_DEFAULT_REGION: region }
}
