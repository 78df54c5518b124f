import type { EndpointProfile } from "@claimbridge/agent"
import type { CognitoCredentialProvider, CognitoCredentials } from "@claimbridge/core"
import { requireAllowedAccount } from "../../settings/require-allowed-account.ts"
import { sharedIdentityCache } from "../identity/shared-identity-cache.ts"
import type { AgentOrder, OrderedProfile } from "./agent-order.ts"
import { noteExpirations } from "./agent-state.ts"
import { openJobProvider } from "./open-job-provider.ts"

/** The profiles of a job, and their providers. */
export interface JobProfiles extends AsyncDisposable {
  readonly profiles: Readonly<Record<string, EndpointProfile>>
}

/** A provider for each profile. None asks for anything before it is asked. */
export function openJobProfiles(order: AgentOrder, env: Readonly<Record<string, string | undefined>>): JobProfiles {
  const { identityCache: path, folder } = order
  const identityCache = path === "off" ? "off" : sharedIdentityCache(path)
  const expirations: Record<string, string> = {}
  const providers: CognitoCredentialProvider[] = []
  const note = (name: string, { expiration }: CognitoCredentials): void => {
    const until = expiration.toISOString()
    if (expirations[name] === until) return
    expirations[name] = until
    noteExpirations(folder, expirations)
  }
  const open = ([name, { flow, allowedAccounts }]: [string, OrderedProfile]): [string, EndpointProfile] => {
    const provider = openJobProvider(flow, { env, identityCache })
    providers.push(provider)
    const credentials = async (): Promise<CognitoCredentials> => {
      const given = await provider()
      requireAllowedAccount(given, allowedAccounts)
      note(name, given)
      return given
    }
    return [name, { credentials }]
  }
  const profiles = Object.fromEntries(Object.entries(order.profiles).map(open))
  const dispose = async (): Promise<void> => {
    await Promise.all(providers.map((provider) => provider.dispose()))
  }
  return { profiles, [Symbol.asyncDispose]: dispose }
}
