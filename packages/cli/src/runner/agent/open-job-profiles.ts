import type { EndpointProfile } from "@claimbridge/agent"
import type { ClaimbridgeEvent, CognitoCredentialProvider, CognitoCredentials } from "@claimbridge/core"
import { requireAllowedAccount } from "../../settings/require-allowed-account.ts"
import { sharedIdentityCache } from "../identity/shared-identity-cache.ts"
import type { AgentOrder, OrderedProfile } from "./agent-order.ts"
import { openJobProvider } from "./open-job-provider.ts"

/** The profiles of a job, and their providers. */
export interface JobProfiles extends AsyncDisposable {
  readonly profiles: Readonly<Record<string, EndpointProfile>>
}

/** A provider for each profile. None asks for anything before it is asked. */
export function openJobProfiles(
  order: Pick<AgentOrder, "profiles" | "identityCache">,
  env: Readonly<Record<string, string | undefined>>,
  onEvent: (profile: string, event: ClaimbridgeEvent) => void,
): JobProfiles {
  const { identityCache: path } = order
  const identityCache = path === "off" ? "off" : sharedIdentityCache(path)
  const providers: CognitoCredentialProvider[] = []
  const open = ([name, { flow, allowedAccounts }]: [string, OrderedProfile]): [string, EndpointProfile] => {
    const provider = openJobProvider(flow, { env, identityCache, onEvent: onEvent.bind(undefined, name) })
    providers.push(provider)
    const credentials = async (): Promise<CognitoCredentials> => {
      const given = await provider()
      requireAllowedAccount(given, allowedAccounts)
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
