import type { RoleHop } from "@claimbridge/core"
import type { OptionValues } from "../frame/option-values.ts"
import { chainOptions } from "../settings/chain-options.ts"

/** What the exchange is to end with, as the options say it. */
export interface Target {
  readonly flow: "basic" | "enhanced" | "direct"
  readonly poolId?: string
  /** The role that the options name; in flow `enhanced`, `--custom-role-arn`. */
  readonly roleArn?: string
  /** What `--login` says; without it, the token's issuer counts. */
  readonly login?: string
  readonly audience: string
  /** Where the exchange goes on to. */
  readonly chain: readonly RoleHop[]
  readonly region: string
  /** For each question to AWS, in milliseconds. */
  readonly timeoutMs: number
}

const maxQuestionSeconds = 5

/**
 * What the options ask for. The region is the pool's, for the AWS side is there.
 *
 * @throws {CliError} when the chain cannot be right.
 */
export function targetOf(options: OptionValues, env: Readonly<Record<string, string | undefined>>): Target {
  const flow = flowOf(options)
  const poolId = flow === "direct" ? undefined : options.text("identity-pool-id")
  const roleArn = options.text(flow === "enhanced" ? "custom-role-arn" : "role-arn")
  const login = options.text("login")
  const region =
    poolId?.split(":")[0] || options.text("region") || env.AWS_REGION || env.AWS_DEFAULT_REGION || "us-east-1"
  return {
    flow,
    ...(poolId !== undefined && { poolId }),
    ...(roleArn !== undefined && { roleArn }),
    ...(login !== undefined && { login }),
    audience: options.text("audience") ?? (flow === "direct" ? "sts.amazonaws.com" : "cognito-identity.amazonaws.com"),
    chain: flow === "enhanced" ? [] : (chainOptions(options).chain ?? []),
    region,
    timeoutMs: Math.min(options.number("timeout-seconds") ?? maxQuestionSeconds, maxQuestionSeconds) * 1000,
  }
}

function flowOf(options: OptionValues): Target["flow"] {
  const flow = options.text("flow")
  return flow === "enhanced" || flow === "direct" ? flow : "basic"
}
