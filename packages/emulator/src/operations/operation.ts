import type { Authorization, Explanation, PolicyEvaluation } from "@claimbridge/trust"
import type { HttpRequest } from "../http/http-message.ts"
import type { Caller } from "../world/caller.ts"
import type { World } from "../world/world.ts"

/** What an operation gets beside its input. */
export interface OperationContext {
  readonly world: World
  readonly request: HttpRequest
  readonly requestId: string
  /** The region that the client called. */
  readonly region: string
  /** Who signed the request; absent on unsigned operations. */
  readonly caller?: Caller
  /** Keeps why a request was allowed or refused beside the recorded call. */
  explain(facts: Authorization | PolicyEvaluation): void
  /** Keeps why a role was refused, and what would help, beside the recorded call. */
  explainRefusal(explanation: Explanation): void
}

/** One emulated AWS call. Throws `AwsError` to refuse. `input` is what the wire carried, not yet checked. */
export interface Operation {
  /** The API name, e.g. `GetId`. */
  readonly name: string
  /** Signed operations get a `caller`; the rest are called by anybody. */
  readonly signed: boolean
  run(context: OperationContext, input: Readonly<Record<string, unknown>>): Promise<object> | object
}
