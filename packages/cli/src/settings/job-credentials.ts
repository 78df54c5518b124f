import { sharedCredentials } from "@claimbridge/agent"
import type { CognitoCredentials } from "@claimbridge/core"
import type { Invocation } from "../command.ts"
import type { Progress } from "../talk/show-progress.ts"
import { allowedAccounts } from "./allowed-accounts.ts"
import { cacheFolder } from "./cache-folder.ts"
import { cacheKey } from "./cache-key.ts"
import { findConfiguration } from "./find-configuration.ts"
import { jobIdentity } from "./job-identity.ts"
import { requireAllowedAccount } from "./require-allowed-account.ts"

/** Whether what is waited for is told on stderr. `--verbose` is told in any case. */
export type Talk = "told" | "silent"

/**
 * The credentials that a command line asks for, shared with the other processes of the job. A hit loads nothing that
 * makes an exchange, nor what parses claimbridge.yaml.
 *
 * @throws {CliError} when the options are wrong; core's errors when the exchange fails.
 */
export async function jobCredentials(invocation: Invocation, talk: Talk = "told"): Promise<CognitoCredentials> {
  const { io, options } = invocation
  const progress = await openTalk(invocation, talk)
  const folder = cacheFolder(io)
  const exchange = async (request: { readonly signal?: AbortSignal } = {}): Promise<CognitoCredentials> => {
    const { exchangeOnce } = await import("./exchange-once.ts")
    const told = progress && { onEvent: progress.onEvent }
    return exchangeOnce(await invocation.configured(), { env: io.env, folder, ...request, ...told })
  }
  try {
    const identity = jobIdentity(io.env, options)
    const credentials = identity ? await shared(invocation, { identity, folder, exchange }) : await exchange()
    requireAllowedAccount(credentials, allowedAccounts(options))
    return credentials
  } finally {
    progress?.[Symbol.dispose]()
  }
}

async function openTalk({ io, options }: Invocation, talk: Talk): Promise<Progress | undefined> {
  if (talk === "silent" && !options.flag("verbose")) return undefined
  const { exchangeTalk } = await import("../talk/exchange-talk.ts")
  return exchangeTalk(io, options)
}

interface Sharing {
  readonly identity: readonly string[]
  readonly folder: string
  readonly exchange: (request: { readonly signal: AbortSignal }) => Promise<CognitoCredentials>
}

async function shared(
  { io, options }: Invocation,
  { identity, folder, exchange }: Sharing,
): Promise<CognitoCredentials> {
  const configuration = findConfiguration(options.text("config"), io)?.text
  const key = cacheKey({ options, env: io.env, configuration, identity })
  const timeoutSeconds = options.number("timeout-seconds")
  const onWarning = (message: string): void => io.stderr.write(`claimbridge: ${message}\n`)
  return sharedCredentials({
    folder,
    key,
    exchange,
    ...(timeoutSeconds !== undefined && { timeoutMs: timeoutSeconds * 1000 }),
    ...(options.flag("verbose") && { onWarning }),
  }).get()
}
