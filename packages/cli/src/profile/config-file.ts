import { randomUUID } from "node:crypto"
import { lstatSync, readFileSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from "node:fs"
import { setTimeout as pause } from "node:timers/promises"
import { CliError } from "../cli-error.ts"
import { renamePatiently } from "./rename-patiently.ts"

const ownerOnly = 0o600
const maxBytes = 4_194_304

/** A configuration file of AWS as it is found. */
export interface FoundFile {
  /** Empty when there is no file. */
  readonly text: string
  /** Its permissions. */
  readonly mode: number
}

/**
 * Reads a configuration file; `/dev/null` is an empty one.
 *
 * @throws {CliError} when it is no file, over 4 MiB, or not text in UTF-8.
 */
export function readConfigFile(path: string): FoundFile {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats === undefined || stats.isCharacterDevice()) return { text: "", mode: ownerOnly }
  requireFile(path, stats)
  return { text: decoded(path, readFileSync(path)), mode: stats.mode & 0o777 }
}

/** Bytes that are no UTF-8 would be lost when the text is written back. */
function decoded(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw refusal(path, "is not text in UTF-8")
  }
}

/**
 * Makes sure that a file may be changed.
 *
 * @throws {CliError} when there is something else than a file of up to 4 MiB, or a link to none.
 */
export function requireReplaceable(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats) requireFile(path, stats)
  const isLink = stats === undefined && lstatSync(path, { throwIfNoEntry: false }) !== undefined
  if (isLink) throw refusal(path, "is a link that leads nowhere")
}

/** Puts a new file in the place of the old one in one step; a link stays one. */
export async function replaceConfigFile(path: string, { text, mode }: FoundFile): Promise<void> {
  requireReplaceable(path)
  const target = statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : path
  const draft = `${target}.${randomUUID()}.tmp`
  try {
    writeFileSync(draft, text, { mode, flag: "wx" })
    await renamePatiently(draft, target, { rename: renameSync, pause })
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
}

function requireFile(path: string, stats: Stats): void {
  const isRegular = stats.isFile()
  if (isRegular && stats.size <= maxBytes) return
  throw refusal(path, isRegular ? "has over 4 MiB" : "is no regular file")
}

function refusal(path: string, fault: string): CliError {
  const hint = "Mend that, or set AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE to files that may be."
  return new CliError({ message: `${path} ${fault}, so it is not changed.`, hint })
}
