import { IssuerError } from "../issuer-error.ts"

/** @throws {IssuerError} `ERR_BEARER_MISSING` */
export function bearerOf(headers: Headers): string {
  const [, bearer] = /^Bearer +([\w.~+/-]{1,512}=*)$/i.exec(headers.get("authorization") ?? "") ?? []
  if (bearer !== undefined) return bearer
  throw new IssuerError("ERR_BEARER_MISSING", "The request has no Authorization header with a bearer.")
}
