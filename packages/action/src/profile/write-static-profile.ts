import type { Handover } from "../delivery/deliver.ts"
import type { GrantedRole } from "../exchange/granted-role.ts"
import type { Machine } from "../machine.ts"
import type { ActionSettings } from "../settings.ts"
import { configPaths } from "./config-paths.ts"
import { configHeader, credentialsHeader } from "./headers.ts"
import { writeProfile } from "./write-profile.ts"

/** Writes keys into the credentials file, and the region into the other one. */
export async function writeStaticProfile(
  machine: Machine,
  { region, overwriteProfiles: overwrite }: ActionSettings,
  { profile, role, folder, journal }: Handover & { readonly profile: string; readonly role: GrantedRole },
): Promise<void> {
  const { config, credentials } = configPaths(machine)
  const { accessKeyId, secretAccessKey, sessionToken } = role.credentials
  const keys = [
    `aws_access_key_id = ${accessKeyId}`,
    `aws_secret_access_key = ${secretAccessKey}`,
    `aws_session_token = ${sessionToken}`,
  ]
  const entry = { profile, overwrite }
  const regionEntry = { ...entry, path: config, header: configHeader(profile), lines: [`region = ${region}`] }
  await writeProfile(regionEntry, folder, journal)
  const keysEntry = { ...entry, path: credentials, header: credentialsHeader(profile), lines: keys }
  await writeProfile(keysEntry, folder, journal)
}
