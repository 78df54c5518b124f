import type { Invocation } from "../command.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { type TokenParts, takeToken } from "./take-token.ts"
import { tokenSource } from "./token-source.ts"

/**
 * The job's token, from the source that the options name, else from the CI. It is a secret. `onEvent` is told what is asked for.
 *
 * @throws {CliError} when the options name several sources; core's errors when there is no token to be had.
 */
export async function jobToken(
  { io, onEvent }: Pick<Invocation, "io"> & Pick<TokenParts, "onEvent">,
  options: OptionValues,
): Promise<string> {
  return takeToken({ token: await tokenSource(options), options, env: io.env, ...(onEvent && { onEvent }) })
}
