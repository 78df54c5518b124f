import type { HttpRequest } from "./http-message.ts"

const SCOPE = /Credential=[^/,\s]+\/\d{8}\/[a-z0-9-]+\/iam\/|X-Amz-Credential=[^&]+?%2F\d{8}%2F[a-z0-9-]+%2Fiam%2F/i
const VERSION = "Version=2010-05-08"

/** Whether a call of the Query protocol is meant for IAM: by its signature, or by the version of the API. */
export function isIamCall({ headers, rawQuery, body }: HttpRequest): boolean {
  if (SCOPE.test(headers.authorization ?? "") || SCOPE.test(rawQuery)) return true
  return rawQuery.includes(VERSION) || Buffer.from(body.buffer, body.byteOffset, body.byteLength).includes(VERSION)
}
