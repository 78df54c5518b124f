import type { HttpRequest } from "./http-message.ts"
import type { Outcome } from "./outcome.ts"

/** What every door leads to. */
export type HandleRequest = (request: HttpRequest) => Promise<Outcome>
