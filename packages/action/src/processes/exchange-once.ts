import type { CognitoCredentials } from "@claimbridge/core"
import type { JobSettings, ProfileSettings } from "./job-settings.ts"
import { profileProvider } from "./profile-provider.ts"

/** What one exchange has besides its settings. */
export interface ExchangeSeams {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Ends the exchange early. */
  readonly signal: AbortSignal
}

/** Exchanges the job's token for the credentials of a profile. */
export async function exchangeOnce(
  job: JobSettings,
  profile: ProfileSettings,
  { env, signal }: ExchangeSeams,
): Promise<CognitoCredentials> {
  const provider = profileProvider(job, profile, env)
  signal.addEventListener("abort", () => void provider.dispose())
  try {
    return await provider()
  } finally {
    await provider.dispose()
  }
}
