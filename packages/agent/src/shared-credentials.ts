import type { CognitoCredentials } from "@claimbridge/core"
import { type AgentRuntime, nodeRuntime } from "./runtime.ts"
import { cacheStore } from "./shared/cache-store.ts"
import { checkSharing } from "./shared/check-sharing.ts"
import { stageOf } from "./shared/stage-of.ts"
import type { CredentialsExchange } from "./shared/with-patience.ts"

const defaultTimeoutMs = 50_000

/** What `sharedCredentials` takes. */
export interface SharedCredentialsOptions {
  /** The folder of the files, for nothing else. It is made with mode 0700; one that others may write to is not used. */
  readonly folder: string
  /**
   * All that decides about the credentials: 1 to 128 letters, digits, `-` and `_`. `settingsKey` makes one.
   *
   * Processes with the same key share credentials, so the run and the job belong into it.
   */
  readonly key: string
  /** Gets new credentials. Load what it needs in there. The signal aborts when its time is over. */
  readonly exchange: CredentialsExchange
  /** How long `get()` may take, in milliseconds, waiting for another process included. Default: 50000. Must be 1 or more. */
  readonly timeoutMs?: number
  /** Is told why the cache cannot be used; the credentials come all the same. Default: nobody is told. */
  readonly onWarning?: (message: string) => void
  /** Parts of the machine to replace, for tests. */
  readonly runtime?: Partial<AgentRuntime>
}

/** Credentials that the processes of a job share. */
export interface SharedCredentials {
  /**
   * Gives credentials that are fresh, or valid at least if no others can be had.
   *
   * @throws {ClaimbridgeError} what `exchange` throws, here or in another process; `ERR_TIMEOUT` when it takes longer than `timeoutMs`.
   */
  get(): Promise<CognitoCredentials>
  /** Removes the file and its lock, and the folder when it is empty then. */
  forget(): Promise<void>
}

/**
 * Keeps credentials in a private file, so that all processes of a job make one exchange together.
 *
 * For programs that are started again and again, such as a `credential_process`: when the file has fresh credentials
 * nothing but `node:fs` is loaded. Within one program a provider of `@claimbridge/core` is enough.
 *
 * @example
 * ```ts
 * import { sharedCredentials } from "@claimbridge/agent"
 *
 * const shared = sharedCredentials({
 *   folder: "/home/runner/_work/_temp/claimbridge",
 *   key: "run-4711-ci",
 *   exchange: async () => {
 *     const { fromGithubCognito } = await import("@claimbridge/core")
 *     await using provider = fromGithubCognito({ flow: "direct", roleArn: "arn:aws:iam::111122223333:role/ci" })
 *     return await provider()
 *   },
 * })
 * export const credentials = await shared.get()
 * ```
 *
 * > [!WARNING]
 * > Whoever runs as the same user can read the file. Put it where the end of the job removes it, or call `forget()`: a
 * > later job with the same key would get the credentials, and session tags, of this one.
 *
 * @throws {RangeError} when `folder`, `key` or `timeoutMs` cannot be right.
 */
export function sharedCredentials(options: SharedCredentialsOptions): SharedCredentials {
  checkSharing(options)
  const { folder, key, exchange, timeoutMs = defaultTimeoutMs, onWarning } = options
  const runtime = { ...nodeRuntime, ...options.runtime }
  const store = cacheStore(folder, key, runtime)
  let flight: Promise<CognitoCredentials> | undefined
  const takeOff = async (): Promise<CognitoCredentials> => {
    const { renew } = await import("./shared/renew.ts")
    return renew({ store, exchange, timeoutMs, runtime, onWarning })
  }
  return {
    get: async () => {
      const { held } = store.read()
      const stage = stageOf(held, runtime)
      if (held && (stage === "fresh" || (stage === "due" && flight))) return held.credentials
      flight ??= takeOff().finally(() => {
        flight = undefined
      })
      return flight
    },
    forget: async () => store.remove(),
  }
}
