import { type AskTokenOptions, askToken, type TokenSource } from "@claimbridge/core"
import type { OptionValues } from "../frame/option-values.ts"

const defaultTimeoutSeconds = 50

/** Where a token comes from, and what it is for. */
export interface TokenParts {
  readonly token: TokenSource
  readonly options: OptionValues
  readonly env: Readonly<Record<string, string | undefined>>
  /** Is told what is asked for. */
  readonly onEvent?: AskTokenOptions["onEvent"]
}

/**
 * The token that an exchange with these options would begin with. It is a secret.
 *
 * @throws core's errors when there is no token to be had.
 */
export async function takeToken({ token, options, env, onEvent }: TokenParts): Promise<string> {
  const isDirect = options.text("flow") === "direct"
  return askToken({
    audience: options.text("audience") ?? (isDirect ? "sts.amazonaws.com" : "cognito-identity.amazonaws.com"),
    timeoutMs: (options.number("timeout-seconds") ?? defaultTimeoutSeconds) * 1000,
    token,
    runtime: { env },
    ...(onEvent && { onEvent }),
  })
}
