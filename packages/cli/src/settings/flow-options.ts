import type {
  BasicOptions,
  CommonOptions,
  DirectOptions,
  EnhancedOptions,
  FlowOptions,
  PoolOptions,
} from "@claimbridge/core"
import { CliError } from "../cli-error.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { variableName } from "../frame/variable-name.ts"
import { chainOptions } from "./chain-options.ts"

/**
 * The options of core that the command line asks for. Core checks them when the provider is made.
 *
 * @throws {CliError} when the pool or the role is missing.
 */
export function flowOptions(options: OptionValues): FlowOptions {
  const flow = options.text("flow")
  if (flow === "direct") return directOptions(options)
  return flow === "enhanced" ? enhancedOptions(options) : basicOptions(options)
}

function basicOptions(options: OptionValues): BasicOptions {
  return {
    ...commonOptions(options),
    ...poolOptions(options),
    ...roleOptions(options),
    ...chainOptions(options),
    ...refused(options, ["custom-role-arn"]),
  }
}

function enhancedOptions(options: OptionValues): EnhancedOptions {
  const customRoleArn = options.text("custom-role-arn")
  const foreign = ["role-arn", "role-session-name", "duration-seconds", "policy", "policy-arns", "chain", "chain-tags"]
  return {
    flow: "enhanced",
    ...commonOptions(options),
    ...poolOptions(options),
    ...(customRoleArn !== undefined && { customRoleArn }),
    ...refused(options, foreign),
  }
}

function directOptions(options: OptionValues): DirectOptions {
  const identityPoolId = options.text("identity-pool-id")
  return {
    flow: "direct",
    ...commonOptions(options),
    ...(identityPoolId !== undefined && { identityPoolId }),
    ...roleOptions(options),
    ...chainOptions(options),
    ...refused(options, ["login", "account-id", "identity-id", "custom-role-arn"]),
  }
}

function commonOptions(options: OptionValues): CommonOptions {
  const audience = options.text("audience")
  const region = options.text("region")
  const timeoutSeconds = options.number("timeout-seconds")
  return {
    ...(audience !== undefined && { audience }),
    ...(region !== undefined && { clientConfig: { region } }),
    ...(timeoutSeconds !== undefined && { timeoutMs: timeoutSeconds * 1000 }),
  }
}

function poolOptions(options: OptionValues): PoolOptions {
  const login = options.text("login")
  const accountId = options.text("account-id")
  const identityId = options.text("identity-id")
  return {
    identityPoolId: required(options, "identity-pool-id", "the pool"),
    ...(login !== undefined && { login }),
    ...(accountId !== undefined && { accountId }),
    ...(identityId !== undefined && { identityId }),
  }
}

function roleOptions(
  options: OptionValues,
): Pick<BasicOptions, "roleArn" | "roleSessionName" | "durationSeconds" | "policy" | "policyArns"> {
  const roleSessionName = options.text("role-session-name")
  const durationSeconds = options.number("duration-seconds")
  const policy = options.text("policy")
  const policyArns = options.list("policy-arns")
  return {
    roleArn: required(options, "role-arn", "the role"),
    ...(roleSessionName !== undefined && { roleSessionName }),
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(policy !== undefined && { policy }),
    ...(policyArns.length > 0 && { policyArns }),
  }
}

function required(options: OptionValues, name: string, what: string): string {
  const value = options.text(name)
  if (value !== undefined) return value
  throw new CliError({
    message: `Nobody says what ${what} is.`,
    hint: `Give --${name}, set ${variableName(name)}, or write ${name} into claimbridge.yaml.`,
  })
}

function refused(options: OptionValues, names: readonly string[]): object {
  const given = names.find((name) => options.origin(name) !== undefined)
  if (given === undefined) return {}
  const flow = options.text("flow") ?? "basic"
  throw new CliError({
    message: `${options.origin(given)}: ${given} means nothing in flow ${flow}.`,
    hint: "Leave it out, or choose another --flow.",
  })
}
