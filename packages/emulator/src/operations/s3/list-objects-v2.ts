import type { RequestContext } from "@claimbridge/trust"
import { encodeUri } from "../../sigv4/encode-uri.ts"
import { bucketArn } from "./bucket-arn.ts"
import { type ListEntry, type ListPage, listPage } from "./list-page.ts"
import { requirePermission } from "./require-permission.ts"
import type { S3Call } from "./s3-call.ts"
import { S3Error } from "./s3-error.ts"
import type { S3Operation } from "./s3-operation.ts"
import type { XmlElement } from "./xml.ts"
import { xmlResponse } from "./xml-response.ts"

const MOST_KEYS = 1000

export const listObjectsV2: S3Operation = {
  name: "ListObjectsV2",
  run(call) {
    requirePermission(call, { action: "s3:ListBucket", resource: bucketArn(call), context: listContext(call) })
    const { query, bucket } = call
    const page = listPage(bucket.objects.keys(), {
      prefix: query.get("prefix") ?? "",
      delimiter: query.get("delimiter") ?? "",
      maxKeys: Math.min(readMaxKeys(call), MOST_KEYS),
      after: readToken(call) ?? query.get("start-after") ?? "",
    })
    return xmlResponse("ListBucketResult", [...head(call, page), ...page.entries.map((entry) => listed(call, entry))])
  },
}

function listContext({ query }: S3Call): RequestContext {
  const keys = ["prefix", "delimiter", "max-keys"].flatMap((name) => {
    const value = query.get(name)
    return value === undefined ? [] : [[`s3:${name}`, value] as const]
  })
  return Object.fromEntries(keys)
}

function readMaxKeys({ query }: S3Call): number {
  const text = query.get("max-keys") ?? String(MOST_KEYS)
  if (/^\d{1,10}$/.test(text)) return Number(text)
  throw new S3Error("InvalidArgument", "Provided max-keys not an integer or within integer range", {
    status: 400,
    elements: { ArgumentName: "max-keys", ArgumentValue: text },
  })
}

/** The token is the last name of the page before. */
function readToken({ query }: S3Call): string | undefined {
  const token = query.get("continuation-token")
  if (token === undefined) return undefined
  const name = Buffer.from(token, "base64").toString()
  if (token !== "" && Buffer.from(name).toString("base64") === token) return name
  throw new S3Error("InvalidArgument", "The continuation token provided is incorrect", {
    status: 400,
    elements: { ArgumentName: "continuation-token" },
  })
}

function head(call: S3Call, { entries, isTruncated }: ListPage): readonly XmlElement[] {
  const { query, bucket } = call
  const text = encoder(call)
  const delimiter = query.get("delimiter")
  const startAfter = query.get("start-after")
  const last = entries.at(-1)?.name ?? ""
  return [
    ["Name", bucket.name],
    ["Prefix", text(query.get("prefix") ?? "")],
    ["Delimiter", delimiter ? text(delimiter) : undefined],
    ["StartAfter", startAfter === undefined ? undefined : text(startAfter)],
    ["ContinuationToken", query.get("continuation-token")],
    ["NextContinuationToken", isTruncated ? Buffer.from(last).toString("base64") : undefined],
    ["KeyCount", entries.length],
    ["MaxKeys", Math.min(readMaxKeys(call), MOST_KEYS)],
    ["EncodingType", query.get("encoding-type")],
    ["IsTruncated", isTruncated],
  ]
}

function listed(call: S3Call, { kind, name }: ListEntry): XmlElement {
  const text = encoder(call)
  if (kind === "prefix") return ["CommonPrefixes", [["Prefix", text(name)]]]
  const object = call.bucket.objects.get(name)
  return [
    "Contents",
    [
      ["Key", text(name)],
      ["LastModified", object?.lastModified.toISOString()],
      ["ETag", object?.etag],
      ["Size", object?.body.byteLength],
      ["StorageClass", "STANDARD"],
    ],
  ]
}

/** Slashes stay, as S3 leaves them. */
function encoder({ query }: S3Call): (text: string) => string {
  if (query.get("encoding-type") !== "url") return (text) => text
  return (text) => text.split("/").map(encodeUri).join("/")
}
