import type { PoolRequest, RoleCall, StsTokenRequest } from "../explain/request/trust-request.ts"
import type { ClaimChanges } from "./change-claims.ts"
import type { TrustJudgment } from "./judge-trust.ts"

/** A role whose trust policy is tested. */
export interface TestedRole {
  /** The trust policy: an object, or JSON text. */
  readonly policy: unknown
  /** How a job asks for the role. Claims here are merged over those of all tests. */
  readonly request: OptionalClaims<PoolRequest> | OptionalClaims<StsTokenRequest>
}

type OptionalClaims<Request extends PoolRequest | StsTokenRequest> = Omit<Request, "claims"> & {
  readonly claims?: ClaimChanges
}

/** One job, and what should come of it. */
export interface TrustTest extends Partial<RoleCall> {
  /** Default: where it stands, such as `tests[0]`. */
  readonly name?: string
  /** Name of one of the roles. */
  readonly role: string
  /** Merged over the other claims; `null` leaves a claim out. Default: none. */
  readonly claims?: ClaimChanges
  readonly expect: "allowed" | "denied"
  /** As in a row of `describeTrust`; with `denied` only. */
  readonly because?: string
}

/** Tests of trust policies as plain data, such as those of a YAML file. */
export interface TrustTests {
  /** Of all jobs. Default: none. */
  readonly claims?: ClaimChanges
  readonly roles: Readonly<Record<string, TestedRole>>
  /** At least one. */
  readonly tests: readonly TrustTest[]
}

/** How one test came out. */
export interface TrustTestResult extends TrustJudgment {
  readonly name: string
  readonly role: string
  /** Where the test stands, such as `tests[0]`. */
  readonly path: string
}
