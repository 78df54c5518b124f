import type { AuthorizationRequest, Decision, PolicyKind } from "../../src/index.ts"

/** One policy document against one request. */
export interface PolicyCase {
  readonly name: string
  readonly kind?: PolicyKind
  readonly policy: unknown
  readonly request: AuthorizationRequest
  readonly expect: Decision
  readonly page: string
}
