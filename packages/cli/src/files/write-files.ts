import { randomUUID } from "node:crypto"
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { CliError } from "../cli-error.ts"
import type { Io } from "../io.ts"

/** A file to write. */
export interface NewFile {
  /** An absolute path. */
  readonly path: string
  readonly text: string
}

/**
 * Writes files. All are written in full before the first takes its place, so that a full disk or a signal leaves none of them
 * half written. What was there under these names is replaced.
 *
 * @throws {CliError} when one can't be written.
 */
export function writeFiles({ onSignal }: Pick<Io, "onSignal">, files: readonly NewFile[]): void {
  const drafts = files.map((file) => ({ ...file, draft: `${file.path}.${randomUUID()}.tmp` }))
  // All of it is done before a signal is looked at.
  const release = onSignal(() => undefined)
  try {
    for (const { path, draft, text } of drafts) naming(path, () => writeDraft(draft, text))
    for (const { path, draft } of drafts) naming(path, () => renameSync(draft, path))
  } finally {
    for (const { draft } of drafts) if (existsSync(draft)) rmSync(draft)
    release()
  }
}

function writeDraft(draft: string, text: string): void {
  mkdirSync(dirname(draft), { recursive: true })
  writeFileSync(draft, text, { flag: "wx" })
}

function naming(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "no reason given"
    const hint = hints[code] ?? "Name a folder that you may write to."
    throw new CliError({ message: `${path} can't be written (${code}).`, hint })
  }
}

const hints: Readonly<Record<string, string>> = {
  EEXIST: "A file stands where a folder has to be: move it away, or name another folder.",
  ENOTDIR: "A file stands where a folder has to be: move it away, or name another folder.",
  EISDIR: "A folder stands where the file has to be: move it away, or name another folder.",
  ENOSPC: "The disk is full. Make room, and try again.",
}
