import type { HttpResponse } from "../../http/http-message.ts"
import type { S3Call } from "./s3-call.ts"

/** One call of the S3 API. */
export interface S3Operation {
  /** The API name, e.g. `PutObject`. */
  readonly name: string
  /** @throws {AwsError} to refuse */
  run(call: S3Call): HttpResponse
}
