import { existsSync } from "node:fs"
import { type CredentialsEndpoint, createCredentialsEndpoint, watchOwner } from "@claimbridge/agent"
import type { EndpointOrder } from "./endpoint-message.ts"
import { heldFirst } from "./held-first.ts"
import { defaultProfile } from "./job-settings-of.ts"
import { profileProvider } from "./profile-provider.ts"

/** GitHub ends jobs on its own machines after six hours, and those on machines of one's own after five days. */
const longestLifeMs = 5 * 24 * 3_600_000
const lookAgainMs = 1000

/** Starts the endpoint; it ends when it is told to, when its token file is removed, or when the job is gone. */
export async function serveEndpoint(
  { job, held, tokenFile, jobPid }: EndpointOrder,
  env: Record<string, string | undefined>,
): Promise<CredentialsEndpoint> {
  const now = (): Date => new Date()
  const profiles = Object.entries(job.profiles).map(([name, profile]) => {
    Object.assign(env, profile.env)
    const provider = profileProvider(job, profile, env)
    const first = held[name]
    const known = first && { ...first, expiration: new Date(first.expiration) }
    return [name, { credentials: heldFirst(known, provider, now) }] as const
  })
  const endpoint = await createCredentialsEndpoint({ profiles: Object.fromEntries(profiles), tokenFile })
  const stopWatching = watchOwner({ pid: jobPid, lifetimeMs: longestLifeMs, onGone: () => void endpoint.close() })
  // Without the file nobody can ask any more, nor tell it to end.
  const watch = setInterval(() => existsSync(tokenFile) || void endpoint.close(), lookAgainMs)
  void endpoint.closed.then(() => {
    stopWatching()
    clearInterval(watch)
  })
  return endpoint
}

/** The variables of the default profile, or of the only one. */
export function variablesOf(endpoint: CredentialsEndpoint, { profiles }: EndpointOrder["job"]): Record<string, string> {
  const [only = defaultProfile] = Object.keys(profiles)
  return { ...endpoint.env(defaultProfile in profiles ? defaultProfile : only) }
}
