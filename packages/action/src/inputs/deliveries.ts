import type { Delivery, Refresh } from "../settings.ts"
import { contradiction } from "./contradiction.ts"
import type { InputError } from "./input-error.ts"
import type { DeliveryWishes } from "./read-delivery-wishes.ts"

/** The profile of a refreshed role that was given no name. */
const unnamed = "claimbridge"

/** Where the credentials of a step's role go and, with a chain, those of the first role on the way. */
export interface Deliveries {
  /** Absent when nobody asked for the first role's own credentials. */
  readonly first?: Delivery
  readonly last: Delivery
}

/**
 * Where credentials go, by what was asked and else as in the official action.
 *
 * @throws {InputError} when two roles would share a profile.
 */
export function deliveries(wishes: DeliveryWishes, refresh: Refresh): Deliveries {
  if (!wishes.hasChain) return { last: ofRole(wishes, refresh) }
  const [first, last] = [ofFirstRole(wishes), ofChain(wishes, refresh)]
  if (first?.profile !== undefined && first.profile === last.profile) throw sharedProfile(wishes, first.profile)
  return { ...(first && { first }), last }
}

function sharedProfile({ profile }: DeliveryWishes, name: string): InputError {
  const inputs = [profile?.name ?? "aws-profile", "chain-set-as-profile"] as const
  const reason = `profile ${name} cannot hold the first role's credentials and those of chain-role-arn`
  return contradiction({ inputs, reason, hint: "Give each of them a profile of its own." })
}

/** Later steps find credentials without being told, unless these have a name or are kept out of the environment. */
function ofRole({ profile, toEnvironment, toOutputs }: DeliveryWishes, refresh: Refresh): Delivery {
  return {
    ...profileField(profile?.value, refresh),
    toEnvironment: toEnvironment?.value ?? profile === undefined,
    toOutputs,
  }
}

function ofFirstRole({ profile, toEnvironment }: DeliveryWishes): Delivery | undefined {
  if (profile === undefined && toEnvironment?.value !== true) return undefined
  return { ...profileField(profile?.value, "off"), toEnvironment: toEnvironment?.value ?? false, toOutputs: false }
}

function ofChain(wishes: DeliveryWishes, refresh: Refresh): Delivery {
  const { toEnvironment, toOutputs, chainProfile, chainToEnvironment } = wishes
  const byDefault = toEnvironment === undefined && chainProfile === undefined
  return { ...profileField(chainProfile, refresh), toEnvironment: chainToEnvironment ?? byDefault, toOutputs }
}

function profileField(typed: string | undefined, refresh: Refresh): { profile?: string } {
  const profile = typed ?? (refresh === "profile" ? unnamed : undefined)
  return profile === undefined ? {} : { profile }
}
