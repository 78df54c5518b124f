import type { CognitoCredentialProvider } from "@claimbridge/core"
import { type CognitoCredentials, type CommonOptions, fileIdentityCache, fromCognito } from "@claimbridge/core"
import type { OptionValues } from "../frame/option-values.ts"
import { flowOptions } from "./flow-options.ts"
import { optionFailure } from "./option-failure.ts"
import { tokenSource } from "./token-source.ts"

/** What an exchange has besides the user's options. */
export interface ExchangeSeams extends Pick<CommonOptions, "onEvent" | "onSecret"> {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where identities are kept. */
  readonly folder: string
}

/**
 * A provider for what the options ask for.
 *
 * @throws {CliError} when one of them cannot be right.
 */
export async function openProvider(
  options: OptionValues,
  { env, folder, ...told }: ExchangeSeams,
): Promise<CognitoCredentialProvider> {
  const given = { ...flowOptions(options), ...told, token: await tokenSource(options), runtime: { env } }
  try {
    if (given.flow === "direct") return fromCognito(given)
    return fromCognito({ ...given, identityCache: fileIdentityCache(`${folder}/identities.json`) })
  } catch (error) {
    throw optionFailure(error, options)
  }
}

/** Exchanges the job's token once. The signal ends it early. */
export async function exchangeOnce(
  options: OptionValues,
  { signal, ...seams }: ExchangeSeams & { readonly signal?: AbortSignal },
): Promise<CognitoCredentials> {
  const provider = await openProvider(options, seams)
  signal?.addEventListener("abort", () => void provider.dispose())
  try {
    return await provider()
  } finally {
    await provider.dispose()
  }
}
