import type { RequestContext } from "@claimbridge/trust"

/** Something that an S3 call needs to be allowed. */
export interface Permission {
  /** e.g. `s3:PutObject` */
  readonly action: string
  readonly resource: string
  /** Condition keys of this action alone. */
  readonly context?: RequestContext
}
