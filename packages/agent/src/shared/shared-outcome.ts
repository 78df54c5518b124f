import type { CognitoCredentials } from "@claimbridge/core"
import type { AgentRuntime } from "../runtime.ts"
import type { CachedState, NotedFailure } from "./cached-state.ts"
import { isWithin } from "./is-within.ts"
import { errorOf } from "./noted-failure.ts"
import { stageOf } from "./stage-of.ts"

/**
 * What the file says to one who has been asking since then; nothing when an exchange is to be made.
 *
 * @throws {ClaimbridgeError} the failure of another process, if there are no credentials to use in spite of it.
 */
export function sharedOutcome(
  { held, failure, backOff }: CachedState,
  since: Date,
  runtime: AgentRuntime,
): CognitoCredentials | undefined {
  const stage = stageOf(held, runtime)
  if (stage === "fresh") return held?.credentials
  const error = failure && isShared(failure, since, runtime) ? errorOf(failure) : undefined
  if (stage !== "gone" && (error || isWithin(backOff, runtime))) return held?.credentials
  if (error) throw error
  return undefined
}

/** Who was waiting when it failed shares it, as callers do in one process; others only while asking again is no use. */
function isShared({ span }: NotedFailure, since: Date, runtime: AgentRuntime): boolean {
  return isWithin(span, runtime) || span.fromMs >= since.getTime()
}
