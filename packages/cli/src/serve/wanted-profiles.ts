import type { Invocation } from "../command.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { readConfiguration } from "../settings/read-configuration.ts"

/** A profile's name, and what its credentials are asked for with. */
export type WantedProfile = readonly [name: string, options: OptionValues]

/** Each role of claimbridge.yaml; without any, or with `--role`, the one that the options ask for. */
export async function wantedProfiles({ io, options, configured }: Invocation): Promise<readonly WantedProfile[]> {
  const isOne = options.text("role") !== undefined
  const roles = isOne ? [] : [...((await readConfiguration(options, io))?.roles.keys() ?? [])]
  if (roles.length === 0) return [["default", await configured()]]
  return Promise.all(roles.map(async (role) => [role, await configured(role)] as const))
}
