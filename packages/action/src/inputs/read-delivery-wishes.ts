import { contradiction } from "./contradiction.ts"
import type { Env } from "./env.ts"
import { readAlias } from "./read-alias.ts"
import { readFlag } from "./read-flag.ts"
import { readProfile } from "./read-profile.ts"
import { readText } from "./read-text.ts"
import type { TypedInput } from "./typed-input.ts"

/** What a step says about where its credentials shall go. */
export interface DeliveryWishes {
  readonly profile: TypedInput<string> | undefined
  readonly toEnvironment: TypedInput<boolean> | undefined
  readonly toOutputs: boolean
  readonly hasChain: boolean
  readonly chainProfile: string | undefined
  readonly chainToEnvironment: boolean | undefined
}

/**
 * Reads the inputs about where credentials go.
 *
 * @throws {InputError} when one of them is wrong, or two would put different credentials into the environment.
 */
export function readDeliveryWishes(env: Env): DeliveryWishes {
  const wishes = {
    profile: readAlias(["aws-profile", "set-as-profile"], (name) => readProfile(env, name)),
    toEnvironment: readAlias(["output-env-credentials", "set-in-environment"], (name) => readFlag(env, name)),
    toOutputs: readFlag(env, "output-credentials") ?? false,
    hasChain: readText(env, "chain-role-arn") !== undefined,
    chainProfile: readProfile(env, "chain-set-as-profile"),
    chainToEnvironment: readFlag(env, "chain-set-in-environment"),
  }
  refuseOnePlace(wishes)
  return wishes
}

function refuseOnePlace({ toEnvironment, chainToEnvironment }: DeliveryWishes): void {
  if (toEnvironment?.value !== true || chainToEnvironment !== true) return
  const reason = "the environment cannot hold the first role's credentials and those of chain-role-arn"
  const hint = `Leave ${toEnvironment.name} out, or give one of them a profile: aws-profile for the first role, chain-set-as-profile for the other.`
  throw contradiction({ inputs: [toEnvironment.name, "chain-set-in-environment"], reason, hint })
}
