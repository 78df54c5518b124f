import type { FromCognitoOptions } from "@claimbridge/core"
import type { Invocation } from "../command.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { takeSecret } from "./take-secret.ts"
import { tokenSource } from "./token-source.ts"

const defaultTimeoutSeconds = 50

/** With a handler that is not the SDK's own, core opens no connection ahead. */
const noNetwork: NonNullable<NonNullable<FromCognitoOptions["clientConfig"]>["requestHandler"]> = {
  handle: () => Promise.reject(new Error("nothing is sent")),
}

/**
 * The job's token, from the source that the options name, else from the CI. It is a secret. `onEvent` is told what is asked for.
 *
 * @throws {CliError} when the options name several sources; core's errors when there is no token to be had.
 */
export async function jobToken(
  { io, onEvent }: Pick<Invocation, "io"> & Pick<FromCognitoOptions, "onEvent">,
  options: OptionValues,
): Promise<string> {
  const isDirect = options.text("flow") === "direct"
  // The exchange ends before the role and the region are of any account.
  const unused = {
    roleArn: "arn:aws:iam::111122223333:role/nobody",
    clientConfig: { region: "us-east-1", requestHandler: noNetwork },
  }
  const request = {
    flow: "direct",
    ...unused,
    audience: options.text("audience") ?? (isDirect ? "sts.amazonaws.com" : "cognito-identity.amazonaws.com"),
    timeoutMs: (options.number("timeout-seconds") ?? defaultTimeoutSeconds) * 1000,
    token: await tokenSource(options),
    runtime: { env: io.env },
    ...(onEvent && { onEvent }),
  } as const
  return takeSecret(request, "ci-token")
}
