import type { EndpointProfile } from "@claimbridge/agent"
import type { ClaimbridgeEvent, CognitoCredentialProvider } from "@claimbridge/core"
import type { Invocation } from "../command.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { allowedAccounts } from "../settings/allowed-accounts.ts"
import { cacheFolder } from "../settings/cache-folder.ts"
import { openProvider } from "../settings/exchange-once.ts"
import { requireAllowedAccount } from "../settings/require-allowed-account.ts"
import type { WantedProfile } from "./wanted-profiles.ts"

/** The profiles of an endpoint, and their providers. */
export interface OpenedProfiles extends AsyncDisposable {
  readonly profiles: Readonly<Record<string, EndpointProfile>>
}

/** A provider for each profile. */
export async function openProfiles(
  { io }: Pick<Invocation, "io">,
  wanted: readonly WantedProfile[],
  onEvent: (profile: string, event: ClaimbridgeEvent) => void,
): Promise<OpenedProfiles> {
  const providers: CognitoCredentialProvider[] = []
  const dispose = async (): Promise<void> => {
    await Promise.all(providers.map((provider) => provider.dispose()))
  }
  const open = async ([name, options]: WantedProfile): Promise<[string, EndpointProfile]> => {
    const told = onEvent.bind(undefined, name)
    const provider = await openProvider(options, { env: io.env, folder: cacheFolder(io), onEvent: told })
    providers.push(provider)
    return [name, { credentials: () => allowed(provider, options) }]
  }
  try {
    return { profiles: Object.fromEntries(await Promise.all(wanted.map(open))), [Symbol.asyncDispose]: dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

async function allowed(
  provider: CognitoCredentialProvider,
  options: OptionValues,
): ReturnType<CognitoCredentialProvider> {
  const credentials = await provider()
  requireAllowedAccount(credentials, allowedAccounts(options))
  return credentials
}
