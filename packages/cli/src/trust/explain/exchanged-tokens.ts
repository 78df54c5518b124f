import type { OptionValues } from "../../frame/option-values.ts"
import type { Io } from "../../io.ts"
import { flowOptions } from "../../settings/flow-options.ts"
import { takeSecret } from "../../settings/take-secret.ts"
import { tokenSource } from "../../settings/token-source.ts"

/** Both tokens of an exchange. They are secrets. */
export interface ExchangedTokens {
  readonly ciToken: string
  /** What STS would be given. */
  readonly openIdToken: string
}

/**
 * Exchanges the job's token at the pool, and stops there: no role is assumed.
 *
 * @throws {CliError} when an option doesn't go with the flow; core's errors when there is no token, or the pool refuses it.
 */
export async function exchangedTokens({ env }: Pick<Io, "env">, options: OptionValues): Promise<ExchangedTokens> {
  const source = await tokenSource(options)
  let ciToken = ""
  const token: typeof source = async (request) => {
    ciToken = await source(request)
    return ciToken
  }
  const openIdToken = await takeSecret({ ...flowOptions(options), token, runtime: { env } }, "open-id-token")
  return { ciToken, openIdToken }
}
