// https://buildkite.com/docs/agent/v3/cli-oidc
import { commandToken, type TokenSource } from "@claimbridge/core"
import { hasSign } from "../description/has-sign.ts"
import { advised } from "../source/advised.ts"
import { checkTokenOptions } from "../source/check-token-options.ts"
import { noToken } from "../source/no-token.ts"
import { buildkite } from "./buildkite.ts"

/** What to ask the agent for. */
export interface BuildkiteTokenOptions {
  /** How long a token lives, in seconds. Default: Buildkite's, 300. */
  readonly lifetimeSeconds?: number
  /** Claims to add. Default: `organization_id` and `pipeline_id`, which no renaming changes. */
  readonly claims?: readonly string[]
  /** Claims that the token carries as AWS session tags by itself, for flow `direct`. Default: none. */
  readonly awsSessionTags?: readonly string[]
  /** The claim that becomes `sub`, such as `pipeline_id`. Default: Buildkite's `sub`, which is made of names. */
  readonly subjectClaim?: string
}

const defaultClaims = ["organization_id", "pipeline_id"]

/**
 * Asks the Buildkite agent for a token, a new one for each exchange.
 *
 * @example
 * ```ts
 * import { buildkiteToken, fromCognito } from "@claimbridge/ci"
 *
 * export const credentials = fromCognito({
 *   flow: "direct",
 *   roleArn: "arn:aws:iam::111122223333:role/ci",
 *   token: buildkiteToken({ awsSessionTags: ["organization_id", "pipeline_id"] }),
 * })
 * ```
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_INVALID` and `ERR_OPTION_UNKNOWN` at once; `ERR_CI_NOT_DETECTED` elsewhere;
 *   `ERR_TOKEN_NOT_OFFERED` without the agent's variables; `ERR_TOKEN_COMMAND_FAILED` when the agent refuses.
 * @see https://buildkite.com/docs/agent/v3/cli-oidc
 */
export function buildkiteToken(options: BuildkiteTokenOptions = {}): TokenSource {
  check(options)
  const ask = commandToken(argumentsOf(options))
  return advised(buildkite, async (request) => {
    const { env } = request.runtime
    if (buildkite.tokenSigns.some((sign) => hasSign(env, sign))) return ask(request)
    throw noToken(buildkite, env, "BUILDKITE_JOB_ID or BUILDKITE_AGENT_ACCESS_TOKEN is absent")
  })
}

function check(options: BuildkiteTokenOptions): void {
  const isName = (value: unknown): boolean => typeof value === "string" && /^[\w:.-]+$/.test(value)
  const names = [(value: unknown) => Array.isArray(value) && value.every(isName), "a list of claims"] as const
  checkTokenOptions(options, {
    lifetimeSeconds: [(value) => Number.isInteger(value) && Number(value) > 0, "a whole number of seconds, 1 or more"],
    claims: names,
    awsSessionTags: names,
    subjectClaim: [isName, "the name of a claim"],
  })
}

function argumentsOf({
  lifetimeSeconds,
  claims = defaultClaims,
  awsSessionTags = [],
  subjectClaim,
}: BuildkiteTokenOptions): string[] {
  const argv = ["buildkite-agent", "oidc", "request-token", "--audience", "{audience}"]
  if (lifetimeSeconds !== undefined) argv.push("--lifetime", String(lifetimeSeconds))
  if (claims.length > 0) argv.push("--claim", claims.join(","))
  if (awsSessionTags.length > 0) argv.push("--aws-session-tag", awsSessionTags.join(","))
  if (subjectClaim !== undefined) argv.push("--subject-claim", subjectClaim)
  return argv
}
