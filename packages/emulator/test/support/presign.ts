import { createHash, createHmac } from "node:crypto"
import type { HttpRequest } from "../../src/http/http-message.ts"
import { aRequest } from "./request.ts"

export interface PresignPlan {
  readonly key: { readonly accessKeyId: string; readonly secretAccessKey: string }
  /** `YYYYMMDDTHHMMSSZ` */
  readonly date: string
  /** Left out of the URL when absent. */
  readonly expires?: string
}

/** A URL of GetCallerIdentity, signed as the documents of SigV4 say, without anything of the emulator's. */
export function presigned({ key, date, expires }: PresignPlan): HttpRequest {
  const scope = [date.slice(0, 8), "us-east-1", "sts", "aws4_request"]
  const rawQuery = [
    "Action=GetCallerIdentity",
    "Version=2011-06-15",
    "X-Amz-Algorithm=AWS4-HMAC-SHA256",
    `X-Amz-Credential=${encodeURIComponent([key.accessKeyId, ...scope].join("/"))}`,
    `X-Amz-Date=${date}`,
    ...(expires === undefined ? [] : [`X-Amz-Expires=${expires}`]),
    "X-Amz-SignedHeaders=host",
  ].join("&")
  const canonical = ["GET", "/", rawQuery, "host:127.0.0.1", "", "host", hash("")].join("\n")
  const text = ["AWS4-HMAC-SHA256", date, scope.join("/"), hash(canonical)].join("\n")
  const signingKey = scope.reduce<Buffer>(
    (secret, part) => hmac(secret, part),
    Buffer.from(`AWS4${key.secretAccessKey}`),
  )
  const signature = hmac(signingKey, text).toString("hex")
  return aRequest({ rawQuery: `${rawQuery}&X-Amz-Signature=${signature}`, headers: { host: "127.0.0.1" } })
}

function hash(data: string): string {
  return createHash("sha256").update(data).digest("hex")
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest()
}
