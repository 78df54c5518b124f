import type { Pool, TrustRequest } from "@claimbridge/trust"
import { CliError } from "../../cli-error.ts"
import type { OptionValues } from "../../frame/option-values.ts"
import { fillSessionName } from "./fill-session-name.ts"
import type { Job } from "./job.ts"

/** What a job asks for, besides the options. */
export interface TrustQuestion {
  readonly job: Job
  readonly roleArn: string
  readonly roleTags: Readonly<Record<string, string>>
  /** What is known of the pool. */
  readonly pool: Pool
}

/**
 * The request that a trust policy is asked about.
 *
 * @throws {CliError} when the pool or its mapping isn't known, and only the CI's claims are.
 */
export function trustRequest(options: OptionValues, { job, roleArn, roleTags, pool }: TrustQuestion): TrustRequest {
  const flow = options.text("flow") ?? "basic"
  const call = { roleArn, roleTags, ...callOptions(options, job) }
  if (flow === "direct") return { from: "token", claims: job.claims, ...call }
  if (job.openIdToken !== undefined) return { from: "token", claims: job.openIdToken, ...call }
  const login = options.text("login")
  const identityId = options.text("identity-id")
  return {
    from: "pool",
    flow: flow === "enhanced" ? "enhanced" : "basic",
    claims: job.claims,
    pool: { ...pool, id: poolId(pool), mapping: mapping(pool) },
    ...call,
    ...(login !== undefined && { login }),
    ...(identityId !== undefined && { identityId }),
  }
}

function callOptions(options: OptionValues, { claims }: Job): { roleSessionName?: string; durationSeconds?: number } {
  const name = options.text("role-session-name")
  const durationSeconds = options.number("duration-seconds")
  return {
    ...(name !== undefined && { roleSessionName: fillSessionName(name, claims) }),
    ...(durationSeconds !== undefined && { durationSeconds }),
  }
}

function poolId({ id }: Pool): string {
  if (id !== undefined) return id
  const hint = "Give --identity-pool-id; or --flow direct, if STS is given the CI's own token."
  throw new CliError({ message: "Nobody says which pool the job goes through.", hint })
}

function mapping({ mapping: known }: Pool): Readonly<Record<string, string>> {
  if (known) return known
  const hint = "Give --mapping owner_id=repository_owner_id,…; or the template that has it; or, in a job, --from-token."
  throw new CliError({ message: "Nobody says which tags the pool makes of the claims.", hint })
}
