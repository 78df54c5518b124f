import type { EndpointProfile } from "@claimbridge/agent"
import type { CognitoCredentialProvider } from "@claimbridge/core"
import type { Invocation } from "../command.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { allowedAccounts } from "../settings/allowed-accounts.ts"
import { cacheFolder } from "../settings/cache-folder.ts"
import { openProvider } from "../settings/exchange-once.ts"
import { readConfiguration } from "../settings/read-configuration.ts"
import { requireAllowedAccount } from "../settings/require-allowed-account.ts"
import type { Log } from "./serve.ts"

/** The profiles of an endpoint, and their providers. */
export interface OpenedProfiles extends AsyncDisposable {
  readonly profiles: Readonly<Record<string, EndpointProfile>>
}

/** A provider for each role of claimbridge.yaml; without any, or with `--role`, for the one that the options ask for. */
export async function openProfiles(invocation: Invocation, log: Log): Promise<OpenedProfiles> {
  const wanted = await wantedProfiles(invocation)
  const providers: CognitoCredentialProvider[] = []
  const dispose = async (): Promise<void> => {
    await Promise.all(providers.map((provider) => provider.dispose()))
  }
  const open = async ([name, options]: readonly [string, OptionValues]): Promise<[string, EndpointProfile]> => {
    const { io } = invocation
    const onEvent = (event: object): void => log({ ...event, profile: name })
    const provider = await openProvider(options, { env: io.env, folder: cacheFolder(io), onEvent })
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

async function wantedProfiles({ io, options, configured }: Invocation): Promise<(readonly [string, OptionValues])[]> {
  const isOne = options.text("role") !== undefined
  const roles = isOne ? [] : [...((await readConfiguration(options, io))?.roles.keys() ?? [])]
  if (roles.length === 0) return [["default", await configured()]]
  return Promise.all(roles.map(async (role) => [role, await configured(role)] as const))
}

async function allowed(
  provider: CognitoCredentialProvider,
  options: OptionValues,
): ReturnType<CognitoCredentialProvider> {
  const credentials = await provider()
  requireAllowedAccount(credentials, allowedAccounts(options))
  return credentials
}
