import { ClaimbridgeError, type ErrorCode, errorCatalog } from "@claimbridge/core"
import type { AgentRuntime } from "../runtime.ts"
import type { NotedFailure } from "./cached-state.ts"

/** Writes down a failure for the other processes. One that may pass by itself has no span: only who waited for it shares it. */
export function noteFailure(
  error: unknown,
  { now, random }: Pick<AgentRuntime, "now" | "random">,
): NotedFailure | undefined {
  if (!(error instanceof ClaimbridgeError)) return undefined
  const { code, details } = error
  const fromMs = now().getTime()
  return { code, details, span: { fromMs, untilMs: fromMs + (isFinal(error) ? 1000 + 4000 * random() : 0) } }
}

/** The error that another process met. */
export function errorOf({ code, details }: NotedFailure): ClaimbridgeError | undefined {
  return isErrorCode(code) ? new ClaimbridgeError(code, details) : undefined
}

/** Whether asking again would give the same answer until somebody repairs something. */
function isFinal({ code, kind }: ClaimbridgeError): boolean {
  if (code === "ERR_CREDENTIALS_EXPIRED") return true
  return kind === "denied" || kind === "configuration" || kind === "not-loaded"
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCatalog, code)
}
