import type { OptionValues } from "../frame/option-values.ts"
import type { Io } from "../io.ts"
import type { AwsReader } from "./aws/aws-reader.ts"
import { readAwsSide } from "./aws/read-aws-side.ts"
import { allChecks } from "./checks/all-checks.ts"
import type { ExchangeSide } from "./exchange/exchange-side.ts"
import { tryExchange } from "./exchange/try-exchange.ts"
import type { Facts } from "./facts.ts"
import type { JobSide } from "./job/job-side.ts"
import { readJobSide } from "./job/read-job-side.ts"
import { loginOf } from "./login-of.ts"
import type { AskEndpoint } from "./network/endpoint-answer.ts"
import type { NetworkSide } from "./network/network-side.ts"
import { readNetworkSide } from "./network/read-network-side.ts"
import { makePlan } from "./plan/make-plan.ts"
import type { Examination } from "./report/examination.ts"
import { verdictOf } from "./report/verdict.ts"
import { type Target, targetOf } from "./target.ts"

/** What an examination uses of the world. */
export interface ExaminationSeams {
  readonly ask: AskEndpoint
  readonly reader: AwsReader
}

/**
 * Looks at the job, the way to AWS, the AWS side and the exchange. It changes nothing.
 *
 * @throws {CliError} when the file of `--claims` cannot be read.
 */
export async function examine(io: Io, options: OptionValues, seams: ExaminationSeams): Promise<Examination> {
  const facts = await gather(io, options, seams)
  const checks = allChecks(facts)
  return { verdict: verdictOf(checks), checks, plan: makePlan(checks, facts) }
}

async function gather(io: Io, options: OptionValues, { ask, reader }: ExaminationSeams): Promise<Facts> {
  const target = targetOf(options, io.env)
  const { side: job, token } = await readJobSide(io, options)
  const issuer = typeof job.claims?.iss === "string" ? job.claims.iss : undefined
  const login = issuer === undefined ? target.login : loginOf(issuer)
  const asked = readNetworkSide(io, ask, { target, issuer })
  const [network, exchange, aws] = await Promise.all([
    asked,
    token === undefined ? skipped(job) : exchangeSide(target, asked, () => tryExchange(io, options, token)),
    readAwsSide(reader, target, { login, claims: job.claims }),
  ])
  return { options, target, job, network, exchange, aws, now: io.now(), ...(login !== undefined && { login }) }
}

function skipped({ source }: JobSide): ExchangeSide {
  const reason = source === "file" ? "--claims stands for the job" : "there is no token of a job here"
  return { state: "skipped", reason, steps: [] }
}

async function exchangeSide(
  { flow, poolId, roleArn }: Target,
  asked: Promise<NetworkSide>,
  attempt: () => Promise<ExchangeSide>,
): Promise<ExchangeSide> {
  const skip = (reason: string): ExchangeSide => ({ state: "skipped", reason, steps: [] })
  const { endpoints } = await asked
  const far = endpoints.find(({ service, answer }) => service !== "iam" && answer.state === "unreachable")
  if (far) return skip(`${far.service} cannot be reached`)
  if (flow !== "direct" && poolId === undefined) return skip("nobody says which pool")
  if (flow !== "enhanced" && roleArn === undefined) return skip("nobody says which role")
  return attempt()
}
