import type { HttpRequest, HttpResponse } from "../../http/http-message.ts"
import type { Service } from "../../http/service.ts"
import { verifySignature } from "../../sigv4/verify-signature.ts"
import { AwsError } from "../../wire/aws-error.ts"
import type { Bucket } from "../../world/bucket.ts"
import type { OperationContext } from "../operation.ts"
import { hostId } from "./host-id.ts"
import { notImplemented } from "./not-implemented.ts"
import { readPayload } from "./read-payload.ts"
import { readS3Query } from "./read-s3-query.ts"
import { type S3Address, s3Address } from "./s3-address.ts"
import { S3Error } from "./s3-error.ts"
import { findS3Operation, type S3Route } from "./s3-operations.ts"
import { writeS3Error } from "./write-s3-error.ts"

/** A sliver of S3, REST-XML. */
export const s3Service: Service = {
  name: "s3",
  read(request) {
    const route = { request, address: s3Address(request), query: readS3Query(request.rawQuery) }
    const operation = findS3Operation(route)?.name ?? unknownOperation(route)
    return { operation, run: async (context) => run(context, route) }
  },
  writeError: writeS3Error,
  failures: {
    throttle: new AwsError("SlowDown", "Please reduce your request rate.", 503),
    internal: new AwsError("InternalError", "We encountered an internal error. Please try again.", 500),
    unavailable: new AwsError("ServiceUnavailable", "Service is unable to handle request.", 503),
  },
}

function run(context: OperationContext, route: S3Route): HttpResponse {
  const { request, address, query } = route
  const verified = verifySignature(context.world, request, "s3")
  const operation = findS3Operation(route)
  if (!operation) throw notImplemented(unknownOperation(route))

  const bucket = findBucket(context, address)
  checkRegion(bucket, verified.signature.scope.region)
  const payload = readPayload(request, verified)
  const call = { context, bucket, query, payload, caller: verified.caller, key: address.key, headers: request.headers }
  const response = operation.run({ ...call, signedBy: verified.signature.place })
  return stamp(response, request, context.requestId)
}

function findBucket({ world }: OperationContext, { bucket: name }: S3Address): Bucket {
  const bucket = world.buckets.get(name)
  if (bucket) return bucket
  throw new S3Error("NoSuchBucket", "The specified bucket does not exist", {
    status: 404,
    elements: { BucketName: name },
  })
}

function checkRegion({ region }: Bucket, signedRegion: string): void {
  if (signedRegion === region) return
  const message = `The authorization header is malformed; the region '${signedRegion}' is wrong; expecting '${region}'`
  throw new S3Error("AuthorizationHeaderMalformed", message, {
    status: 400,
    elements: { Region: region },
    headers: { "x-amz-bucket-region": region },
  })
}

function unknownOperation({ request, query }: S3Route): string {
  const [name] = [...query.keys()].filter((key) => key !== "x-id")
  return name === undefined ? request.method : `${request.method} ?${name}`
}

function stamp(response: HttpResponse, request: HttpRequest, requestId: string): HttpResponse {
  const headers = { ...response.headers, "x-amz-request-id": requestId, "x-amz-id-2": hostId(requestId) }
  return { ...response, headers, body: request.method === "HEAD" ? "" : response.body }
}
