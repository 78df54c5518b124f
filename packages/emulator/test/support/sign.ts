import { createHash, createHmac } from "node:crypto"
import type { HttpRequest } from "../../src/http/http-message.ts"
import { aRequest } from "./request.ts"

/** What a test wants to be signed; everything has a plain default. */
export interface SigningPlan {
  readonly method?: string
  readonly rawPath?: string
  readonly rawQuery?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly key: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string }
  readonly service?: string
  readonly region?: string
  /** `YYYYMMDDTHHMMSSZ` */
  readonly date?: string
  readonly scopeDate?: string
  readonly terminator?: string
  /** Headers that are sent, but left out of the signature. */
  readonly unsigned?: readonly string[]
}

const NOW = "20261122T120000Z"

/** Signs as the documents of SigV4 say, without anything of the emulator's. */
export function signed(plan: SigningPlan): HttpRequest {
  const { key, service = "sts", region = "us-east-1", date = NOW, body = "", method = "POST" } = plan
  const scope = [plan.scopeDate ?? date.slice(0, 8), region, service, plan.terminator ?? "aws4_request"]
  const headers: Record<string, string> = {
    host: "127.0.0.1:1234",
    "x-amz-date": date,
    ...(service === "s3" && { "x-amz-content-sha256": hash(body) }),
    ...(key.sessionToken !== undefined && { "x-amz-security-token": key.sessionToken }),
    ...plan.headers,
  }
  const names = Object.keys(headers)
    .filter((name) => !plan.unsigned?.includes(name))
    .sort()
  const canonical = [
    method,
    plan.rawPath ?? "/",
    plan.rawQuery ?? "",
    ...names.map((name) => `${name}:${headers[name]}`),
    "",
    names.join(";"),
    service === "s3" ? headers["x-amz-content-sha256"] : hash(body),
  ].join("\n")
  const text = ["AWS4-HMAC-SHA256", date, scope.join("/"), hash(canonical)].join("\n")
  const signingKey = scope.reduce<Buffer>(
    (secret, part) => hmac(secret, part),
    Buffer.from(`AWS4${key.secretAccessKey}`),
  )
  const credential = `Credential=${key.accessKeyId}/${scope.join("/")}`
  const signature = hmac(signingKey, text).toString("hex")
  const authorization = `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=${names.join(";")}, Signature=${signature}`
  const { rawPath = "/", rawQuery = "" } = plan
  return aRequest({ method, rawPath, rawQuery, body: Buffer.from(body), headers: { ...headers, authorization } })
}

function hash(data: string): string {
  return createHash("sha256").update(data).digest("hex")
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest()
}
