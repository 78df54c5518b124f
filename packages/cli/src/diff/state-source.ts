import type { Resource } from "@claimbridge/infra"
import type { Reading } from "./reading.ts"
import type { ResourceState } from "./resource-state.ts"

/** Where the other side of a comparison comes from: an account, or a template. */
export interface StateSource {
  /** What stands for the pool there. */
  readonly poolId: Reading<string>
  /** What there is of a resource of the model. */
  readonly read: (resource: Resource) => Promise<Reading<ResourceState>>
  /** The roles that trust the pool. */
  readonly trusting: () => Promise<Reading<readonly TrustingRole[]>>
}

/** A role that trusts the pool. */
export interface TrustingRole {
  readonly name: string
  readonly description: string
}
