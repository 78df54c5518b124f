import type { RequestContext } from "@claimbridge/trust"
import { callContext } from "../call-context.ts"
import type { S3Call } from "./s3-call.ts"

/** Request headers that policies know under `s3:<name>`. */
const CONDITION_HEADERS = [
  "x-amz-acl",
  "x-amz-content-sha256",
  "x-amz-server-side-encryption",
  "x-amz-server-side-encryption-aws-kms-key-id",
  "x-amz-storage-class",
]

/** The condition keys that describe an S3 request, whoever makes it. */
export function s3RequestContext({ context, bucket, headers, signedBy }: S3Call): RequestContext {
  const referer = headers.referer
  return {
    ...callContext(context),
    "aws:RequestedRegion": bucket.region,
    "aws:ResourceAccount": bucket.accountId,
    "aws:ViaAWSService": "false",
    "aws:PrincipalIsAWSService": "false",
    "s3:ResourceAccount": bucket.accountId,
    "s3:TlsVersion": "1.3",
    "s3:authType": signedBy === "header" ? "REST-HEADER" : "REST-QUERY-STRING",
    "s3:signatureversion": "AWS4-HMAC-SHA256",
    ...(referer !== undefined && { "aws:Referer": referer }),
    ...conditionHeaders(headers),
  }
}

function conditionHeaders(headers: Readonly<Record<string, string>>): RequestContext {
  const present = CONDITION_HEADERS.flatMap((name) => {
    const value = headers[name]
    return value === undefined ? [] : [[`s3:${name}`, value] as const]
  })
  return Object.fromEntries(present)
}
