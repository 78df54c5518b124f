import { randomUUID } from "node:crypto"
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { CliError } from "../cli-error.ts"

const ownerOnly = 0o600

/**
 * Puts the variables of an endpoint into a file, in one step. The path of a secret is in them, no secret.
 *
 * @throws {CliError} when a file of somebody else is there.
 */
export function writeVariablesFile(path: string, text: string): void {
  if (existsSync(path) && !isOwn(path)) {
    const hint = "Name a file of its own: it is removed at the end."
    throw new CliError({ message: `${path} is there already, and claimbridge did not write it.`, hint })
  }
  const draft = `${path}.${randomUUID()}.tmp`
  writeFileSync(draft, text, { mode: ownerOnly, flag: "wx" })
  renameSync(draft, path)
}

/** Removes it, if there is one. */
export function removeVariablesFile(path: string | undefined): void {
  if (path !== undefined && existsSync(path) && isOwn(path)) rmSync(path)
}

function isOwn(path: string): boolean {
  return readFileSync(path, "utf8").startsWith("AWS_CONTAINER_CREDENTIALS_FULL_URI=")
}
