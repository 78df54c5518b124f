import { envValue } from "./env-text.ts"
import { type HookKind, hookVariables } from "./hook-variables.ts"
import type { Installation } from "./installation.ts"
import { isOurHook } from "./is-our-hook.ts"

/** The hooks of somebody else that a runner's `.env` names. */
export function otherHooks(envText: string): Installation["chained"] {
  const other = (kind: HookKind): string | undefined => {
    const path = envValue(envText, hookVariables[kind])
    return !path || isOurHook(path) ? undefined : path
  }
  const started = other("started")
  const completed = other("completed")
  return { ...(started !== undefined && { started }), ...(completed !== undefined && { completed }) }
}
