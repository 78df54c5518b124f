import { invalidToken } from "./invalid-token.ts"

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])(:\d+)?(\/|$)/

/**
 * Compares a token's issuer with its `Logins` key: the URL without `https://` and without a trailing slash.
 *
 * An issuer on this machine may be `http://` too, which AWS can't reach and the emulator can.
 *
 * @throws {AwsError} `NotAuthorizedException`
 */
export function checkIssuer(issuer: unknown, key: string): string {
  const schemes = LOOPBACK.test(key) ? ["https://", "http://"] : ["https://"]
  const isOfKey = (url: string): boolean => schemes.some((scheme) => url === scheme + key || url === `${scheme}${key}/`)
  if (typeof issuer === "string" && isOfKey(issuer)) return issuer

  throw invalidToken("Issuer doesn't match providerName")
}
