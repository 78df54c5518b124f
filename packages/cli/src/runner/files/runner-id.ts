import { createHash } from "node:crypto"
import { basename } from "node:path"
import type { Io } from "../../io.ts"

const maxNameLength = 64
const hashLength = 8

/** A name of a runner that no other on this machine has, and that stays: its own, and a hash of its folder. */
export function runnerId({ env }: Pick<Io, "env">, folder: string): string {
  const name = (env.RUNNER_NAME || basename(folder)).replaceAll(/[^\w.-]/g, "-").slice(0, maxNameLength)
  return `${name}-${createHash("sha256").update(folder).digest("hex").slice(0, hashLength)}`
}
