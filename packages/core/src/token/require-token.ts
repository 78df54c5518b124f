import { ClaimbridgeError } from "../errors/claimbridge-error.ts"

const maxLength = 50_000

/** Gives the token back when it has the form of one; says where it came from when it has not. */
export function requireToken(source: string, token: unknown): string {
  const reason = faultOf(token)
  if (reason !== undefined) throw new ClaimbridgeError("ERR_TOKEN_MALFORMED", { source, reason })
  return String(token)
}

function faultOf(token: unknown): string | undefined {
  if (typeof token !== "string") return `it gave a value of type ${token === null ? "null" : typeof token}`
  if (token === "") return "it is empty"
  if (token.length > maxLength) return `it is longer than ${maxLength} characters`
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return undefined
  if (/\s/.test(token)) return "it has white space inside"
  return `it has ${token.split(".").length} part(s) between dots, or characters that are not base64url`
}
