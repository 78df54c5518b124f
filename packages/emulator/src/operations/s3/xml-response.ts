import type { HttpResponse } from "../../http/http-message.ts"
import { type XmlContent, xml } from "./xml.ts"

const NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/"

/** A result in S3's namespace. */
export function xmlResponse(name: string, content: XmlContent): HttpResponse {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${xml(`${name} xmlns="${NAMESPACE}"`, content)}`
  return { status: 200, headers: { "content-type": "application/xml" }, body }
}
