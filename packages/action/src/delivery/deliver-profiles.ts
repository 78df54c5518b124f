import { join } from "node:path"
import { sharedCredentials } from "@claimbridge/agent"
import type { Machine } from "../machine.ts"
import type { JobSettings } from "../processes/job-settings.ts"
import { jobSettingsOf } from "../processes/job-settings-of.ts"
import { replaceConfigFile } from "../profile/replace-config-file.ts"
import { writeProcessProfile } from "../profile/write-process-profile.ts"
import type { ActionSettings } from "../settings.ts"
import { outrankingVariables } from "./credential-variables.ts"
import type { Handover } from "./deliver.ts"
import { profileVariable, regionVariables } from "./environment-variables.ts"
import { setVariables } from "./set-variables.ts"

/** Gives profiles that get fresh credentials whenever a tool asks; what was granted already is in their cache. */
export async function deliverProfiles(machine: Machine, settings: ActionSettings, handover: Handover): Promise<void> {
  const { granted, journal, folder } = handover
  const job = await jobSettingsOf(settings, folder)
  const settingsFile = join(folder, "settings.json")
  const draft = `${settingsFile}.tmp`
  await replaceConfigFile(settingsFile, { text: JSON.stringify(job), mode: 0o600, draft })
  await fillCache(job, handover)
  for (const { role } of granted) {
    const { profile } = role.delivery
    if (profile !== undefined) await writeProcessProfile(machine, settings, { ...handover, profile, settingsFile })
  }
  const chosen = granted.find(({ role }) => role.delivery.toEnvironment)
  if (!chosen) return
  setVariables(machine, journal, {
    ...outrankingVariables(machine.env),
    ...regionVariables(settings.region),
    ...profileVariable(chosen.role.delivery.profile, machine.env),
  })
}

async function fillCache({ profiles, folder }: JobSettings, { granted }: Handover): Promise<void> {
  for (const { role, credentials } of granted) {
    const key = profiles[role.delivery.profile ?? ""]?.key
    if (key === undefined) continue
    await sharedCredentials({ folder: join(folder, "cache"), key, exchange: async () => credentials }).get()
  }
}
