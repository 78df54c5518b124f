import type { HandleRequest } from "./handle-request.ts"

/** What a door stands in front of. */
export interface DoorOptions {
  readonly handle: HandleRequest
  /** Aborted when the emulator closes: ends every call that hangs. */
  readonly closed: AbortSignal
}
