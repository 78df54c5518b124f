import type { CognitoCredentials } from "@claimbridge/core"
import type { CredentialsExchange } from "../../src/shared/with-patience.ts"
import { type SharedCredentials, sharedCredentials } from "../../src/shared-credentials.ts"
import { aFolder } from "./a-folder.ts"
import { aMachine, type Machine } from "./a-machine.ts"
import { someCredentials } from "./some-credentials.ts"

export interface Cache {
  readonly machine: Machine
  readonly folder: string
  /** What `onWarning` was told. */
  readonly warnings: string[]
  /** How many exchanges were made. */
  exchanges: number
  /** What an exchange does. Default: it gives credentials of an hour. */
  exchange: CredentialsExchange
  /** Another program that uses the same cache. */
  program(parts?: { readonly key?: string; readonly timeoutMs?: number; readonly folder?: string }): SharedCredentials
  /** Credentials that end so many milliseconds from now. */
  credentials(lifetimeMs: number): CognitoCredentials
}

/** An empty cache on a machine whose clock stands still. */
export function aCache(): Cache {
  const machine = aMachine()
  const cache: Cache = {
    machine,
    folder: `${aFolder()}/cache`,
    warnings: [],
    exchanges: 0,
    exchange: async () => cache.credentials(3_600_000),
    credentials: (lifetimeMs) => someCredentials(new Date(machine.nowMs + lifetimeMs)),
    program: (parts) =>
      sharedCredentials({
        folder: cache.folder,
        key: "ci",
        onWarning: (message) => cache.warnings.push(message),
        exchange: (request) => {
          cache.exchanges += 1
          return cache.exchange(request)
        },
        runtime: machine.runtime,
        ...parts,
      }),
  }
  return cache
}
