import type { RecordedCall } from "../operations/recorded-call.ts"
import type { AwsError } from "../wire/aws-error.ts"
import type { HttpRequest, HttpResponse } from "./http-message.ts"
import type { ServiceContext } from "./service-context.ts"

/** One of the APIs behind the doors: how its requests are read and its refusals written. */
export interface Service {
  readonly name: RecordedCall["service"]
  /** @throws {AwsError} when the request can't be read as a call of this API */
  read(request: HttpRequest): ServiceCall
  writeError(error: AwsError, refused: RefusedRequest): HttpResponse
  /** Faults and failures in the words of this API. */
  readonly failures: ServiceFailures
}

/** A request that was understood, and not yet carried out. */
export interface ServiceCall {
  readonly operation: string
  /** The region that the input tells, where host and signature don't. */
  readonly region?: string
  /** @throws {AwsError} to refuse */
  run(context: ServiceContext): Promise<HttpResponse>
}

export interface RefusedRequest {
  readonly request: HttpRequest
  readonly requestId: string
}

export interface ServiceFailures {
  readonly throttle: AwsError
  readonly internal: AwsError
  readonly unavailable: AwsError
}
