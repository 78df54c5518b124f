import type { HttpRequest } from "../http/http-message.ts"
import { parseCredentialScope } from "./parse-credential-scope.ts"
import type { Signature } from "./signature.ts"
import { SignatureProblem } from "./signature-problem.ts"

const ALGORITHM = "AWS4-HMAC-SHA256"

/** Reads `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`. */
export function parseAuthorizationHeader(request: HttpRequest): Signature {
  const header = request.headers.authorization ?? ""
  if (header.startsWith("AWS ")) throw new SignatureProblem("OLD_VERSION")
  if (!header.startsWith(`${ALGORITHM} `)) {
    throw new SignatureProblem("MALFORMED", `Authorization header must begin with '${ALGORITHM}'.`)
  }
  const parts = readParts(header.slice(ALGORITHM.length + 1))
  const sessionToken = request.headers["x-amz-security-token"]
  return {
    place: "header",
    ...parseCredentialScope(required(parts, "Credential")),
    signedHeaders: required(parts, "SignedHeaders").toLowerCase().split(";"),
    signature: required(parts, "Signature"),
    timestamp: readTimestamp(request),
    ...(sessionToken !== undefined && { sessionToken }),
  }
}

function readParts(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(",").map((part) => part.trim())
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]))
}

function required(parts: ReadonlyMap<string, string>, name: string): string {
  const value = parts.get(name)
  if (!value) throw new SignatureProblem("MALFORMED", `Authorization header requires '${name}' parameter.`)
  return value
}

function readTimestamp(request: HttpRequest): string {
  const amzDate = request.headers["x-amz-date"]
  if (amzDate !== undefined && /^\d{8}T\d{6}Z$/.test(amzDate)) return amzDate
  const date = Date.parse(amzDate ?? request.headers.date ?? "")
  if (Number.isNaN(date)) {
    throw new SignatureProblem(
      "MALFORMED",
      "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    )
  }
  return new Date(date).toISOString().replace(/[-:]|\.\d{3}/g, "")
}
