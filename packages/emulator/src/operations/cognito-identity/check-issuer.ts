import { isLoopbackLogin } from "../../tokens/is-loopback-login.ts"
import { invalidToken } from "./invalid-token.ts"

/**
 * Compares a token's issuer with its `Logins` key: the URL without `https://` and without a trailing slash.
 *
 * An issuer on this machine may be `http://` too, which AWS can't reach and the emulator can.
 *
 * @throws {AwsError} `NotAuthorizedException`
 */
export function checkIssuer(issuer: unknown, key: string): string {
  const schemes = isLoopbackLogin(key) ? ["https://", "http://"] : ["https://"]
  const isOfKey = (url: string): boolean => schemes.some((scheme) => url === scheme + key || url === `${scheme}${key}/`)
  if (typeof issuer === "string" && isOfKey(issuer)) return issuer

  throw invalidToken("Issuer doesn't match providerName")
}
