import type { CommonOptions } from "@claimbridge/core"
import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { flowOptions } from "../settings/flow-options.ts"
import { takeSecret } from "../settings/take-secret.ts"
import { tokenSource } from "../settings/token-source.ts"

/**
 * The token that the pool gives for the job's. STS is not asked, so no role has to be named.
 *
 * @throws {CliError} in another flow than basic; core's errors when the pool gives none.
 */
export async function poolToken(
  { io, onEvent }: Pick<Invocation, "io"> & Pick<CommonOptions, "onEvent">,
  options: OptionValues,
): Promise<string> {
  const flow = options.text("flow") ?? "basic"
  if (flow !== "basic") {
    const hint = "Leave --cognito or --flow out."
    throw new CliError({ message: `In flow ${flow} there is no token of the pool to be seen.`, hint })
  }
  const asked = flowOptions({ ...options, text: (name) => options.text(name) ?? unused[name] })
  const request = { ...asked, ...(onEvent && { onEvent }), token: await tokenSource(options), runtime: { env: io.env } }
  return takeSecret(request, "open-id-token")
}

const unused: Readonly<Record<string, string | undefined>> = { "role-arn": "arn:aws:iam::111122223333:role/nobody" }
