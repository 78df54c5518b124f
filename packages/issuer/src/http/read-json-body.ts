import { isRecord } from "../is-record.ts"
import { IssuerError } from "../issuer-error.ts"
import { maxBodyBytes } from "./max-body-bytes.ts"

/**
 * Reads a JSON object, and gives up once it gets too large.
 *
 * @throws {IssuerError} `ERR_BODY_TYPE`, `ERR_BODY_TOO_LARGE` or `ERR_BODY_INVALID`
 */
export async function readJsonBody(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get("content-type") ?? ""
  if (!/^application\/json *(;|$)/i.test(type))
    throw new IssuerError("ERR_BODY_TYPE", "The body is not application/json.")
  const body = parse(await readText(request))
  if (isRecord(body)) return body
  throw new IssuerError("ERR_BODY_INVALID", "The body is no JSON object.")
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function readText({ body }: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength
    if (bytes > maxBodyBytes)
      throw new IssuerError("ERR_BODY_TOO_LARGE", `The body is larger than ${maxBodyBytes} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}
