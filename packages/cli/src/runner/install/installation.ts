import { join } from "node:path"
import { isRecord } from "../../trust/source/is-record.ts"
import { readOwnFile } from "../files/read-own-file.ts"
import type { RunnerPlace } from "../files/runner-place.ts"

/** What was put into a runner's folder, so that exactly that can be taken back. */
export interface Installation {
  readonly version: 1
  readonly policy: string
  readonly hook: "sh" | "ps1" | "js"
  /** Hooks of somebody else, which ours call. */
  readonly chained: { readonly started?: string; readonly completed?: string }
  /** Whether the runner had an `.env`. */
  readonly hadEnvFile: boolean
}

/** Where that is noted. */
export function installationPath({ ours }: RunnerPlace): string {
  return join(ours, "installation.json")
}

/** What was installed; nothing when there is nothing, or a file that is not safe. */
export function readInstallation(place: RunnerPlace): Installation | undefined {
  try {
    const value: unknown = JSON.parse(readOwnFile(installationPath(place)) ?? "")
    return isInstallation(value) ? value : undefined
  } catch {
    return undefined
  }
}

function isInstallation(value: unknown): value is Installation {
  if (!isRecord(value) || !isRecord(value.chained)) return false
  const { chained, hook, hadEnvFile, policy, version } = value
  const isChain = [chained.started, chained.completed].every((path) => path === undefined || typeof path === "string")
  const isHook = hook === "sh" || hook === "ps1" || hook === "js"
  return version === 1 && isChain && isHook && typeof policy === "string" && typeof hadEnvFile === "boolean"
}
