import type { Refresh } from "../settings.ts"
import { contradiction } from "./contradiction.ts"
import type { DeliveryWishes } from "./read-delivery-wishes.ts"

/**
 * Refuses places that a refresh does not reach.
 *
 * @throws {InputError} naming `refresh` and the other input.
 */
export function refuseStaticCopies(wishes: DeliveryWishes, refresh: Refresh): void {
  if (refresh === "off") return
  const copy = staticCopy(wishes)
  if (copy !== undefined) {
    const reason = "a copy in the environment or in an output ends while the job runs, and nobody could renew it"
    const hint = `Leave ${copy} out: with refresh later steps find the credentials by themselves. Or leave refresh out.`
    throw contradiction({ inputs: ["refresh", copy], reason, hint })
  }
  if (refresh === "endpoint") refuseProfiles(wishes)
}

function staticCopy({ toEnvironment, toOutputs, chainToEnvironment }: DeliveryWishes): string | undefined {
  if (toOutputs) return "output-credentials"
  if (toEnvironment?.value) return toEnvironment.name
  return chainToEnvironment ? "chain-set-in-environment" : undefined
}

function refuseProfiles({ profile, toEnvironment, chainProfile, chainToEnvironment }: DeliveryWishes): void {
  const name = profile?.name ?? (chainProfile === undefined ? undefined : "chain-set-as-profile")
  if (name !== undefined) {
    const reason = "refresh: endpoint serves one role, without a profile"
    throw contradiction({
      inputs: ["refresh", name],
      reason,
      hint: "Write refresh: profile, or leave the profile out.",
    })
  }
  const closed = toEnvironment?.name ?? (chainToEnvironment === false ? "chain-set-in-environment" : undefined)
  if (closed === undefined) return
  const reason = "an endpoint is found by variables in the environment alone"
  throw contradiction({ inputs: ["refresh", closed], reason, hint: `Leave ${closed} out, or write refresh: profile.` })
}
