import { realpathSync } from "node:fs"
import { dirname, join } from "node:path"
import { CliError } from "../cli-error.ts"

/**
 * Sees to it that no link leads out of a folder: what is behind it would be replaced, or removed.
 *
 * @throws {CliError} when a folder below it is a link.
 */
export function requireInside(folder: string, names: readonly string[]): void {
  const real = realPath(folder)
  if (real === undefined) return
  for (const parent of new Set(names.map((name) => dirname(name)))) {
    const path = join(folder, parent)
    const there = realPath(path)
    if (there === undefined || there === join(real, parent)) continue
    throw new CliError({ message: `${path} leads to ${there}.`, hint: "Nothing was changed. Remove the link." })
  }
}

/** Nothing, where nothing is. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
