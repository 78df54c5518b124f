import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { Runtime } from "../runtime.ts"
import type { TokenSource } from "../token/token-source.ts"

/** Begins the hint of an error with what the token's CI has to say about it. */
export function withAdvice(error: unknown, { advise }: TokenSource, env: Runtime["env"]): unknown {
  if (!(error instanceof ClaimbridgeError)) return error
  const advice = advise?.(error.code, env)
  if (advice === undefined) return error
  return new ClaimbridgeError(error.code, { ...error.details, advice }, { cause: error.cause })
}
