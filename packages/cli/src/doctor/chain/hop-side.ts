import type { RoleHop } from "@claimbridge/core"
import type { RolePolicy, RoleSettings } from "../aws/aws-side.ts"
import type { Reading } from "../reading.ts"

/** One hop of a chain, with what decides about it on both sides. */
export interface HopSide {
  readonly hop: RoleHop
  /** The role that is to assume the next; absent when nobody knows it. */
  readonly fromArn: string | undefined
  /** What that role may do. */
  readonly permissions: Reading<readonly RolePolicy[]>
  /** The role that is to be assumed. */
  readonly role: Reading<RoleSettings>
}
