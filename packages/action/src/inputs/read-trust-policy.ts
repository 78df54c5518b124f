import { posix } from "node:path"
import type { Env } from "./env.ts"
import { readText } from "./read-text.ts"
import { valueFault } from "./value-fault.ts"

/**
 * The path of the trust policy below the workspace, with slashes; nothing when none is named.
 *
 * @throws {InputError} when it leaves the workspace.
 */
export function readTrustPolicy(env: Env): string | undefined {
  const typed = readText(env, "trust-policy")
  if (typed === undefined) return undefined
  const workspace = withSlashes(env.GITHUB_WORKSPACE ?? "")
  const path = posix.normalize(belowWorkspace(withSlashes(typed), workspace))
  if (!/^(?:\/|~|[a-z]:|\.\.?(?:\/|$))/i.test(path)) return path
  throw valueFault({
    input: "trust-policy",
    value: typed,
    expected: "the path of a file in the workspace, such as infra/trust-policy.json",
  })
}

function withSlashes(path: string): string {
  return path.replaceAll("\\", "/")
}

function belowWorkspace(path: string, workspace: string): string {
  return workspace !== "" && path.startsWith(`${workspace}/`) ? path.slice(workspace.length + 1) : path
}
