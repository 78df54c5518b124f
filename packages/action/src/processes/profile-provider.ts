import { join } from "node:path"
import { type CognitoCredentialProvider, fileIdentityCache, fromGithubCognito } from "@claimbridge/core"
import type { JobSettings, ProfileSettings } from "./job-settings.ts"

/** A provider for a profile, in a process of the job. */
export function profileProvider(
  { folder }: JobSettings,
  { options, env }: ProfileSettings,
  processEnv: Readonly<Record<string, string | undefined>>,
): CognitoCredentialProvider {
  const runtime = { env: { ...processEnv, ...env } }
  if (options.flow === "direct") return fromGithubCognito({ ...options, runtime })
  return fromGithubCognito({ ...options, runtime, identityCache: fileIdentityCache(join(folder, "identities.json")) })
}
