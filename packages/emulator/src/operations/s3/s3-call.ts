import type { Bucket } from "../../world/bucket.ts"
import type { Caller } from "../../world/caller.ts"
import type { OperationContext } from "../operation.ts"
import type { Payload } from "./payload.ts"

/** A signed S3 request on a bucket that exists. */
export interface S3Call {
  readonly context: OperationContext
  readonly caller: Caller
  /** How the request was signed. */
  readonly signedBy: "header" | "query"
  readonly bucket: Bucket
  /** Empty when the request is about the bucket. */
  readonly key: string
  readonly query: ReadonlyMap<string, string>
  readonly headers: Readonly<Record<string, string>>
  readonly payload: Payload
}
