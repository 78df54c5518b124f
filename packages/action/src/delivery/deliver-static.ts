import type { GrantedRole } from "../exchange/granted-role.ts"
import type { Machine } from "../machine.ts"
import { writeStaticProfile } from "../profile/write-static-profile.ts"
import type { ActionSettings } from "../settings.ts"
import type { Handover } from "./deliver.ts"
import { credentialVariables, profileVariable, regionVariables } from "./environment-variables.ts"
import { setVariables } from "./set-variables.ts"

/** Gives credentials as they are: later steps have them until they end. */
export async function deliverStatic(machine: Machine, settings: ActionSettings, handover: Handover): Promise<void> {
  for (const role of handover.granted) {
    const { profile } = role.role.delivery
    if (profile !== undefined) await writeStaticProfile(machine, settings, { ...handover, profile, role })
    if (role.role.delivery.toEnvironment)
      setVariables(machine, handover.journal, variablesOf(role, settings, machine.env))
  }
}

function variablesOf(
  role: GrantedRole,
  { region }: ActionSettings,
  env: Machine["env"],
): Readonly<Record<string, string>> {
  const { profile } = role.role.delivery
  return { ...credentialVariables(role), ...regionVariables(region), ...profileVariable(profile, env) }
}
