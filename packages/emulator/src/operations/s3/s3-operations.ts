import type { HttpRequest } from "../../http/http-message.ts"
import { deleteObject } from "./delete-object.ts"
import { getBucketLocation } from "./get-bucket-location.ts"
import { getObject, headObject } from "./get-object.ts"
import { headBucket } from "./head-bucket.ts"
import { listObjectsV2 } from "./list-objects-v2.ts"
import { putObject } from "./put-object.ts"
import type { S3Address } from "./s3-address.ts"
import type { S3Operation } from "./s3-operation.ts"

const OBJECT_OPERATIONS: Readonly<Record<string, S3Operation>> = {
  PUT: putObject,
  GET: getObject,
  HEAD: headObject,
  DELETE: deleteObject,
}

/** Parameters that make something else of a request, e.g. `?acl` or `?uploads`. */
const SUBRESOURCES: ReadonlySet<string> = new Set(
  (
    "accelerate acl analytics annotation attributes cors delete encryption intelligent-tiering inventory legal-hold " +
    "lifecycle logging metadataConfiguration metrics notification object-lock ownershipControls partNumber policy " +
    "policyStatus publicAccessBlock renameObject replication requestPayment restore retention select session tagging " +
    "torrent uploadId uploads versionId versioning versions website"
  ).split(" "),
)

/** Headers that do the same. */
const OTHER_OPERATIONS = ["x-amz-copy-source", "x-amz-server-side-encryption-customer-algorithm"]

export interface S3Route {
  readonly request: HttpRequest
  readonly address: S3Address
  readonly query: ReadonlyMap<string, string>
}

/** Gives the operation of a request; nothing for what the emulator doesn't do. */
export function findS3Operation(route: S3Route): S3Operation | undefined {
  const { request, address, query } = route
  if ([...query.keys()].some((name) => SUBRESOURCES.has(name))) return undefined
  if (OTHER_OPERATIONS.some((name) => request.headers[name] !== undefined)) return undefined
  if (address.key !== "") return OBJECT_OPERATIONS[request.method]
  return address.bucket === "" ? undefined : bucketOperation(route)
}

function bucketOperation({ request: { method }, query }: S3Route): S3Operation | undefined {
  if (method === "HEAD") return headBucket
  if (method !== "GET") return undefined
  if (query.has("location")) return getBucketLocation
  return query.get("list-type") === "2" ? listObjectsV2 : undefined
}
