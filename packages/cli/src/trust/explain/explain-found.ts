import { explainTrust, type Pool } from "@claimbridge/trust"
import { CliError } from "../../cli-error.ts"
import type { Invocation } from "../../command.ts"
import type { OptionValues } from "../../frame/option-values.ts"
import type { TextWriter } from "../../io.ts"
import type { FoundPolicy, FoundPool } from "../find/found.ts"
import { parseFoundPolicy } from "../find/parse-found-policy.ts"
import { poolOf } from "../find/pool-of.ts"
import { poolOptions } from "../pool-options.ts"
import { visible } from "../visible.ts"
import type { Explained } from "./explained.ts"
import type { Job } from "./job.ts"
import { readJob } from "./read-job.ts"
import { trustRequest } from "./trust-request.ts"
import { withTexts } from "./with-texts.ts"

/** A call of the command, and what its options and claimbridge.yaml say. */
export interface ExplainCall {
  readonly invocation: Invocation
  readonly options: OptionValues
}

/**
 * Asks each policy about the job. The CI and the pool are asked once for each flow.
 *
 * @throws {CliError} when a policy isn't one, or too little is known; core's errors when there is no token to be had.
 */
export async function explainFound(
  { invocation, options }: ExplainCall,
  policies: readonly FoundPolicy[],
  pools: readonly FoundPool[],
): Promise<readonly Explained[]> {
  const questions = policies.map((found) => ({
    found,
    policy: parseFoundPolicy(found),
    roleArn: roleArnOf(found, options),
    pool: { ...(poolOf(found, pools) ?? onlyPool(pools))?.pool, ...poolOptions(options) },
    flowed: withFlow(options, found),
  }))
  const jobs = new Map<string, Job>()
  const explained: Explained[] = []
  for (const { found, policy, roleArn, pool, flowed } of questions) {
    // A file, which may be standard input, is read once for all flows.
    const key = flowed.text("claims") ?? `flow ${flowed.text("flow")}`
    const job = jobs.get(key) ?? (await readJob(invocation, flowed, { roleArn, identityPoolId: pool.id }))
    if (!jobs.has(key)) await tellOtherTags(invocation.io.stderr, job, pool)
    jobs.set(key, job)
    const request = trustRequest(flowed, { job, roleArn, roleTags: found.roleTags, pool })
    explained.push({ file: found.source.name, name: found.name, roleArn, explanation: explainTrust(policy, request) })
  }
  return explained
}

async function tellOtherTags(stderr: TextWriter, job: Job, { mapping }: Pool): Promise<void> {
  if (job.openIdToken === undefined || !mapping) return
  const { otherTags } = await import("./other-tags.ts")
  const keys = otherTags(job, mapping)
  if (keys.length === 0) return
  stderr.write(`The pool makes other tags than the mapping says: ${visible(keys.join(", "))}. What it makes counts.\n`)
}

/** A job can ask for a role that isn't meant for its pool, too. */
function onlyPool(pools: readonly FoundPool[]): FoundPool | undefined {
  return pools.length === 1 ? pools[0] : undefined
}

/** A policy that names an OIDC provider and no pool is for the direct flow, unless the options say otherwise. */
function withFlow(options: OptionValues, { policy }: FoundPolicy): OptionValues {
  const text = typeof policy === "string" ? policy : JSON.stringify(policy)
  const isDirect = /:oidc-provider\//.test(text) && !text.includes("cognito-identity.amazonaws.com")
  const flow = options.text("flow") ?? (isDirect ? "direct" : "basic")
  return withTexts(options, { flow })
}

function roleArnOf({ name, roleArn }: FoundPolicy, options: OptionValues): string {
  const known = options.text("role-arn") ?? roleArn
  if (known !== undefined) return known
  throw new CliError({
    message: `${visible(name)}: nobody says what the role's ARN is.`,
    hint: "Give it with --role-arn.",
  })
}
