import { resolve } from "node:path"
import type { JobOptions } from "../job/job-options.ts"

/** Where a `uses:` leads. */
export type ActionPlace =
  | { readonly kind: "local"; readonly folder: string }
  | { readonly kind: "given"; readonly folder: string; readonly repository: string; readonly ref: string }
  | { readonly kind: "checkout" }

/**
 * Finds what a `uses:` stands for.
 *
 * @throws {Error} For images, and for actions that nobody gave.
 */
export function findAction(uses: string, { repository, actions = {} }: JobOptions): ActionPlace {
  if (uses.startsWith("./")) return { kind: "local", folder: resolve(repository, uses) }
  if (uses.startsWith("docker://")) throw new Error(`${uses}: images are not supported by this runner`)
  const folder = actions[uses]
  if (folder !== undefined) return { kind: "given", folder, ...nameOf(uses) }
  if (uses.startsWith("actions/checkout@")) return { kind: "checkout" }
  throw new Error(`${uses}: this runner downloads nothing; give it a folder with the option \`actions\``)
}

function nameOf(uses: string): { repository: string; ref: string } {
  const [path = "", ref = ""] = uses.split("@")
  return { repository: path.split("/").slice(0, 2).join("/"), ref }
}
