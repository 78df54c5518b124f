import { join } from "node:path"
import type { RunnerPlace } from "../files/runner-place.ts"
import { envValue } from "./env-text.ts"
import { type HookKind, hookVariables } from "./hook-variables.ts"
import type { Installation } from "./installation.ts"

/** The hooks of somebody else that a runner's `.env` names. */
export function otherHooks({ ours }: RunnerPlace, envText: string): Installation["chained"] {
  const other = (kind: HookKind): string | undefined => {
    const path = envValue(envText, hookVariables[kind])
    return !path || path.startsWith(join(ours, "job-")) ? undefined : path
  }
  const started = other("started")
  const completed = other("completed")
  return { ...(started !== undefined && { started }), ...(completed !== undefined && { completed }) }
}
