import type { OptionValues } from "../frame/option-values.ts"
import type { Io } from "../io.ts"
import type { AwsReader } from "./aws/aws-reader.ts"
import { readAwsSide } from "./aws/read-aws-side.ts"
import { allChecks } from "./checks/all-checks.ts"
import type { ExchangeSide } from "./exchange/exchange-side.ts"
import { tryExchange } from "./exchange/try-exchange.ts"
import type { Facts } from "./facts.ts"
import { readJobSide } from "./job/read-job-side.ts"
import { loginOf } from "./login-of.ts"
import type { AskEndpoint } from "./network/endpoint-answer.ts"
import { readNetworkSide } from "./network/read-network-side.ts"
import { makePlan } from "./plan/make-plan.ts"
import type { Examination } from "./report/format-report.ts"
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
  const [network, exchange, aws] = await Promise.all([
    readNetworkSide(io, ask, { target, issuer }),
    exchangeSide(target, token, (given) => tryExchange(io, options, given)),
    readAwsSide(reader, target, { login, claims: job.claims }),
  ])
  return { options, target, job, network, exchange, aws, now: io.now(), ...(login !== undefined && { login }) }
}

async function exchangeSide(
  { flow, poolId, roleArn }: Target,
  token: string | undefined,
  attempt: (token: string) => Promise<ExchangeSide>,
): Promise<ExchangeSide> {
  const skipped = (reason: string): ExchangeSide => ({ state: "skipped", reason, steps: [] })
  if (token === undefined) return skipped("there is no token of a job here")
  if (flow !== "direct" && poolId === undefined) return skipped("nobody says which pool it is")
  if (flow !== "enhanced" && roleArn === undefined) return skipped("nobody says which role it is")
  return attempt(token)
}
