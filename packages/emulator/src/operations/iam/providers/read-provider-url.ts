import { isLoopbackLogin } from "../../../tokens/is-loopback-login.ts"
import { iamError } from "../iam-error.ts"

/**
 * The login that the tokens of a URL have. Issuers on this machine, which AWS doesn't take, are let in for tests.
 *
 * @throws {AwsError} `ValidationError`
 */
export function readProviderUrl(url: string): string {
  const login = url.replace(/^https?:\/\//, "").replace(/\/$/, "")
  const isPublic = /^https:\/\/[^\s/:?#@]+(\/[^\s?#]*)?$/.test(url)
  if (isPublic || (login !== url && isLoopbackLogin(login))) return login
  throw iamError("ValidationError", "Invalid Open ID Connect Provider URL")
}
