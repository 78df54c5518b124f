import type { GrantedRole } from "../exchange/granted-role.ts"
import { makeJobFolder } from "../journal/job-folder.ts"
import type { JournalWriter } from "../journal/journal.ts"
import type { Machine } from "../machine.ts"
import type { ActionSettings } from "../settings.ts"
import { deliverStatic } from "./deliver-static.ts"
import { outputs } from "./outputs.ts"

/** What a step hands on, and where it notes how. */
export interface Handover {
  readonly granted: readonly GrantedRole[]
  readonly journal: JournalWriter
  /** The step's private folder. */
  readonly folder: string
}

/** Gives credentials to later steps, in the way that the settings say. */
export async function deliver(
  machine: Machine,
  settings: ActionSettings,
  { granted, journal }: Omit<Handover, "folder">,
): Promise<void> {
  const handover = { granted, journal, folder: await makeJobFolder(machine, journal) }
  const deliverRoles = await wayOf(settings)
  await deliverRoles(machine, settings, handover)
  for (const [name, value] of Object.entries(outputs(settings, granted))) machine.runner.setOutput(name, value)
}

/** Most steps need neither processes nor their cache. */
async function wayOf({ refresh }: ActionSettings): Promise<typeof deliverStatic> {
  if (refresh === "profile") return (await import("./deliver-profiles.ts")).deliverProfiles
  return refresh === "endpoint" ? (await import("./deliver-endpoint.ts")).deliverEndpoint : deliverStatic
}
