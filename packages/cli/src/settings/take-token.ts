import type { FromCognitoOptions, TokenSource } from "@claimbridge/core"
import type { OptionValues } from "../frame/option-values.ts"
import { takeSecret } from "./take-secret.ts"

const defaultTimeoutSeconds = 50

/** With a handler that is not the SDK's own, core opens no connection ahead. */
const noNetwork: NonNullable<NonNullable<FromCognitoOptions["clientConfig"]>["requestHandler"]> = {
  handle: () => Promise.reject(new Error("nothing is sent")),
}

/** Where a token comes from, and what it is for. */
export interface TokenParts {
  readonly token: TokenSource
  readonly options: OptionValues
  readonly env: Readonly<Record<string, string | undefined>>
  /** Is told what is asked for. */
  readonly onEvent?: FromCognitoOptions["onEvent"]
}

/**
 * The token that an exchange with these options would begin with. It is a secret.
 *
 * @throws core's errors when there is no token to be had.
 */
export async function takeToken({ token, options, env, onEvent }: TokenParts): Promise<string> {
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
    token,
    runtime: { env },
    ...(onEvent && { onEvent }),
  } as const
  return takeSecret(request, "ci-token")
}
