import type { ErrorCode } from "../errors/error-code.ts"
import type { Exchange } from "../flows/exchange.ts"

/** Tells the end of the request under way, if there is one: a token out of a file or variable needs none. */
export function tellCall(
  { progress, runtime, emit }: Pick<Exchange, "progress" | "runtime" | "emit">,
  code: ErrorCode | undefined,
): void {
  const { step, attempt, host, answer, sentMs } = progress
  delete progress.sentMs
  if (sentMs === undefined || host === undefined) return
  const durationMs = runtime.now().getTime() - sentMs
  const { status, requestId } = answer ?? {}
  emit({ type: "call-finished", step, host, attempt, durationMs, status, requestId, code })
}
