import type { Context } from "hono"
import type { Connection } from "../issuer.ts"

/** What comes with a request besides itself. */
export interface AppEnv {
  readonly Bindings: Connection
  readonly Variables: { requestId: string }
}

/** A request on its way through the app. */
export type AppContext = Context<AppEnv>
