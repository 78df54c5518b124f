import type { GrantedRole } from "../exchange/granted-role.ts"
import { makeJobFolder } from "../journal/job-folder.ts"
import type { JournalWriter } from "../journal/journal.ts"
import type { Machine } from "../machine.ts"
import type { ActionSettings } from "../settings.ts"
import { deliverEndpoint } from "./deliver-endpoint.ts"
import { deliverProfiles } from "./deliver-profiles.ts"
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
  if (settings.refresh === "off") await deliverStatic(machine, settings, handover)
  if (settings.refresh === "profile") await deliverProfiles(machine, settings, handover)
  if (settings.refresh === "endpoint") await deliverEndpoint(machine, settings, handover)
  for (const [name, value] of Object.entries(outputs(settings, granted))) machine.runner.setOutput(name, value)
}
