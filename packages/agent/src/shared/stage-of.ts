import type { AgentRuntime } from "../runtime.ts"
import type { HeldCredentials } from "./held-credentials.ts"

/**
 * How near their end credentials are.
 *
 * - `fresh`: nothing is to be done.
 * - `due`: one process renews them, nobody else waits.
 * - `ending`: whoever asks waits for new ones.
 * - `gone`: they are of no use.
 */
export type Stage = "fresh" | "due" | "ending" | "gone"

/** The stage of what the cache holds. */
export function stageOf(held: HeldCredentials | undefined, runtime: Pick<AgentRuntime, "now" | "upMs">): Stage {
  if (held === undefined) return "gone"
  const nowMs = runtime.now().getTime()
  if (nowMs >= held.usableUntilMs || isClockSetBack(held, nowMs, runtime.upMs())) return "gone"
  if (nowMs >= held.patientUntilMs) return "ending"
  return nowMs < held.freshUntilMs ? "fresh" : "due"
}

/** Then nobody knows how old they are. Less than the last window does no harm, and clocks are corrected all the time. */
function isClockSetBack(held: HeldCredentials, nowMs: number, upMs: number): boolean {
  const { credentials, patientUntilMs, writtenAtMs, writtenUpMs } = held
  const harmlessMs = credentials.expiration.getTime() - patientUntilMs
  const elapsedMs = nowMs - writtenAtMs
  return elapsedMs < -harmlessMs || elapsedMs < upMs - writtenUpMs - harmlessMs
}
