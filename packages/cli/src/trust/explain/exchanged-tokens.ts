import type { CommonOptions } from "@claimbridge/core"
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

/** The machine, and who is told what is asked for. */
interface AskedMachine extends Required<Pick<CommonOptions, "onEvent">> {
  readonly io: Pick<Io, "env">
}

/**
 * Exchanges the job's token at the pool, and stops there: no role is assumed.
 *
 * @throws {CliError} when an option doesn't go with the flow; core's errors when there is no token, or the pool refuses it.
 */
export async function exchangedTokens({ io, onEvent }: AskedMachine, options: OptionValues): Promise<ExchangedTokens> {
  const source = await tokenSource(options)
  let ciToken = ""
  const token: typeof source = async (request) => {
    ciToken = await source(request)
    return ciToken
  }
  const openIdToken = await takeSecret(
    { ...flowOptions(options), token, onEvent, runtime: { env: io.env } },
    "open-id-token",
  )
  return { ciToken, openIdToken }
}
