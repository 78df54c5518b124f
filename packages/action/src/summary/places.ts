import type { Delivery, Refresh } from "../settings.ts"

/** Where later steps find the credentials of a role; `quoted` marks names. */
export function places(delivery: Delivery, refresh: Refresh, quoted: (name: string) => string): string {
  const { profile, toEnvironment, toOutputs } = delivery
  const found = [
    profile === undefined ? [] : [`profile ${quoted(profile)}`],
    refresh === "endpoint" ? ["the endpoint in the environment"] : [],
    toEnvironment && refresh === "off" ? ["the environment"] : [],
    toEnvironment && refresh === "profile" ? [quoted("AWS_PROFILE")] : [],
    toOutputs ? ["the step's outputs"] : [],
  ].flat()
  return found.join(", ") || "nowhere"
}
