import type { AgentRuntime } from "../runtime.ts"
import type { Span } from "./cached-state.ts"

/** Whether it is that time now. A clock that was set back leaves every span that it had entered. */
export function isWithin(span: Span | undefined, { now }: Pick<AgentRuntime, "now">): boolean {
  if (span === undefined) return false
  const nowMs = now().getTime()
  return nowMs >= span.fromMs && nowMs < span.untilMs
}
