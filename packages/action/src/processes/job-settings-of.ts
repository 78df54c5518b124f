import { settingsKey } from "@claimbridge/agent"
import { exchangeEnv } from "../exchange/exchange-env.ts"
import { credentialOptions } from "../inputs/credential-options.ts"
import type { ActionSettings } from "../settings.ts"
import type { JobSettings } from "./job-settings.ts"

/** The name of a role's credentials where no profile has one. */
export const defaultProfile = "default"

/** What background processes need, for every role of a step. */
export async function jobSettingsOf(settings: ActionSettings, folder: string): Promise<JobSettings> {
  const env = exchangeEnv(settings)
  const profiles = settings.roles.map(async (role) => {
    const options = credentialOptions(settings, role)
    const key = await settingsKey({ ...options })
    return [role.delivery.profile ?? defaultProfile, { key, options, env }] as const
  })
  return { folder, profiles: Object.fromEntries(await Promise.all(profiles)) }
}
