import { join } from "node:path"
import type { Handover } from "../delivery/deliver.ts"
import { requireProcessCommand } from "../delivery/require-process-command.ts"
import type { Machine } from "../machine.ts"
import type { ActionSettings } from "../settings.ts"
import { configPaths } from "./config-paths.ts"
import { configHeader, credentialsHeader } from "./headers.ts"
import { countSections } from "./profile-text.ts"
import { readConfigFile } from "./read-config-file.ts"
import { writeProfile } from "./write-profile.ts"

/** Writes a profile whose credentials come from a program. Keys of the same name would win over it, so they have to go. */
export async function writeProcessProfile(
  machine: Machine,
  { region, overwriteProfiles: overwrite }: ActionSettings,
  { profile, settingsFile, folder, journal }: Handover & { readonly profile: string; readonly settingsFile: string },
): Promise<void> {
  const { config, credentials } = configPaths(machine)
  const program = join(machine.bundleFolder, "credentials.js")
  const command = requireProcessCommand([machine.nodePath, program, settingsFile, profile], machine.platform)
  const keys = { path: credentials, profile, header: credentialsHeader(profile), lines: [], overwrite }
  const { text = "" } = await readConfigFile(credentials)
  if (countSections(text, keys.header) > 0) await writeProfile(keys, folder, journal)
  const lines = [`region = ${region}`, `credential_process = ${command}`]
  await writeProfile({ path: config, profile, header: configHeader(profile), lines, overwrite }, folder, journal)
}
