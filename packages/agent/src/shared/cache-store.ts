import { readdirSync, rmdirSync, rmSync } from "node:fs"
import { folderDanger, makePrivateFolder } from "../private-folder.ts"
import { readPrivateFile } from "../read-private-file.ts"
import type { AgentRuntime } from "../runtime.ts"
import type { CachedState } from "./cached-state.ts"
import type { ExchangeLock } from "./exchange-lock.ts"
import { formatState } from "./format-state.ts"
import { parseState } from "./parse-state.ts"

/** Where the credentials for a key are kept: a file and its lock. */
export interface CacheStore {
  readonly folder: string
  /** What is in the file; nothing when it is not there or not to be trusted. */
  read(): CachedState
  /** Takes the lock if nobody has it. Throws when the folder is not to be trusted or cannot be written. */
  takeLock(): Promise<ExchangeLock | undefined>
  /** Replaces the file. Throws as `takeLock` does. */
  write(state: CachedState): Promise<void>
  /** Removes everything of this key, and the folder when it is empty then. */
  remove(): void
}

/** The store for a key. Nothing is touched yet. */
export function cacheStore(folder: string, key: string, runtime: AgentRuntime): CacheStore {
  const path = `${folder}/${key}.json`
  return {
    folder,
    read: () => (folderDanger(folder) === undefined ? parseState(readPrivateFile(path), key) : {}),
    takeLock: async () => {
      makePrivateFolder(folder)
      requireSafe(folder)
      const { takeLock } = await import("./exchange-lock.ts")
      return takeLock(`${path}.lock`, runtime)
    },
    write: async (state) => {
      requireSafe(folder)
      const { replacePrivateFile } = await import("../replace-private-file.ts")
      await replacePrivateFile(path, formatState(state, key), runtime)
    },
    remove: () => {
      if (folderDanger(folder) === undefined) removeFiles(folder, `${key}.json`)
    },
  }
}

function requireSafe(folder: string): void {
  const danger = folderDanger(folder)
  if (danger) throw new Error(danger)
}

/** The file itself, its lock, and drafts of processes that were killed. */
function removeFiles(folder: string, name: string): void {
  const ours = readdirSync(folder).filter((file) => file === name || file.startsWith(`${name}.`))
  for (const file of ours) rmSync(`${folder}/${file}`, { force: true })
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}
