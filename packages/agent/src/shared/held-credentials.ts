import type { CognitoCredentials } from "@claimbridge/core"
import type { AgentRuntime } from "../runtime.ts"
import { sharingWindows } from "./sharing-windows.ts"

/** A request needs this long to get there. */
const travelMs = 2_000

/** Credentials in the cache. Times are in milliseconds since the epoch, by the clock of this machine. */
export interface HeldCredentials {
  readonly credentials: CognitoCredentials
  readonly writtenAtMs: number
  /** How long the machine had been running then. */
  readonly writtenUpMs: number
  /** Until then nothing is to be done. */
  readonly freshUntilMs: number
  /** Until then somebody renews them, and the others do not wait for it. */
  readonly patientUntilMs: number
  /** Until then they are better than nothing. */
  readonly usableUntilMs: number
}

/** Reckons when new credentials are to be renewed. */
export function holdCredentials(
  credentials: CognitoCredentials,
  { now, upMs, random }: Pick<AgentRuntime, "now" | "upMs" | "random">,
): HeldCredentials {
  const writtenAtMs = now().getTime()
  const endMs = credentials.expiration.getTime()
  const lifetimeMs = endMs - writtenAtMs
  const { advisoryMs, mandatoryMs } = sharingWindows(lifetimeMs, random())
  return {
    credentials,
    writtenAtMs,
    writtenUpMs: upMs(),
    freshUntilMs: endMs - advisoryMs,
    patientUntilMs: endMs - mandatoryMs,
    usableUntilMs: endMs - Math.min(travelMs, lifetimeMs / 10),
  }
}
