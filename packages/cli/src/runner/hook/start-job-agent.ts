import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Invocation } from "../../command.ts"
import { type OptionValues, optionValues } from "../../frame/option-values.ts"
import type { WaitingAgent } from "../agent/spawn-agent.ts"
import type { RunnerPlace } from "../files/runner-place.ts"
import { endJob } from "../journal/end-job.ts"
import { type JobJournal, noteJob } from "../journal/job-journal.ts"
import type { PolicyRule, RunnerPolicy } from "../policy/runner-policy.ts"
import { awsFiles } from "./aws-files.ts"
import { jobFacts } from "./job-facts.ts"
import { orderForJob } from "./order-for-job.ts"
import { profileCommands } from "./profile-commands.ts"

/** What an agent is started for. */
export interface AllowedJob {
  readonly place: RunnerPlace
  readonly policy: RunnerPolicy
  readonly rule: PolicyRule
  readonly ownerPid: number
  readonly agent: WaitingAgent
}

/** A running agent: what the job's steps get, and the token that nobody may print. */
export interface JobAgent {
  readonly variables: Readonly<Record<string, string>>
  readonly token: string
}

const defaultTimeoutSeconds = 60
const ownerOnly = 0o600

/**
 * Gives the agent of a job its order, and a folder of the job's own. The journal knows both before.
 *
 * @throws {CliError} when it does not answer. Nothing is left of it then.
 */
export async function startJobAgent({ io }: Pick<Invocation, "io">, job: AllowedJob): Promise<JobAgent> {
  const { place, policy, rule, agent } = job
  const folder = mkdtempSync(join(io.env.RUNNER_TEMP || tmpdir(), "claimbridge-job-"))
  const journal: JobJournal = { folder, ...agent.process, job: jobFacts(io, rule.name) }
  const path = noteFolder(place, journal)
  const order = orderForJob({ io, policy, rule }, { folder, journal: path, ownerPid: job.ownerPid })
  const first = rule.profiles.get(order.first) ?? optionValues()
  const exchangeMs = (first.number("timeout-seconds") ?? defaultTimeoutSeconds) * 1000
  try {
    const variables = await agent.serve(order, exchangeMs)
    const files = rule.awsFiles === "own" ? writeAwsFiles(io, folder, rule) : {}
    return { variables: { ...variables, ...files, ...regionOf(first) }, token: readFileSync(order.tokenFile, "utf8") }
  } catch (error) {
    await endJob({ path, journal })
    throw error
  }
}

function noteFolder({ jobs }: RunnerPlace, journal: JobJournal): string {
  try {
    return noteJob(jobs, journal)
  } catch (error) {
    rmSync(journal.folder, { recursive: true })
    throw error
  }
}

function writeAwsFiles(io: Invocation["io"], folder: string, rule: PolicyRule): Readonly<Record<string, string>> {
  const { texts, variables } = awsFiles(folder, profileCommands(io, rule))
  for (const [path, text] of Object.entries(texts)) writeFileSync(path, text, { mode: ownerOnly, flag: "wx" })
  return variables
}

function regionOf(options: OptionValues): Readonly<Record<string, string>> {
  const region = options.text("region") ?? options.text("identity-pool-id")?.split(":")[0]
  return region === undefined ? {} : { AWS_REGION: region, AWS_DEFAULT_REGION: region }
}
