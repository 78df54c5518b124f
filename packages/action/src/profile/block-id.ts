import { randomUUID } from "node:crypto"
import { hostname } from "node:os"
import { basename, join } from "node:path"

/** A name for a block: a path below the step's folder that no file has, with the name of the machine. */
export function newBlockId(folder: string): string {
  return join(folder, `${hostname()}.${randomUUID()}`)
}

/** Whether a block is of a job on this machine; others may share the home folder. */
export function isOfThisMachine(id: string): boolean {
  return basename(id).startsWith(`${hostname()}.`)
}
