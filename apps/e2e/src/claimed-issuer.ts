import { AppError } from "./app-error.ts"
import type { Claims } from "./claims-file.ts"

/**
 * The issuer that the claims name; nothing when they name none.
 *
 * @throws {AppError} when `iss` is no issuer's URL
 */
export function claimedIssuer({ iss }: Claims): string | undefined {
  if (iss === undefined || iss === null) return undefined
  if (typeof iss === "string" && /^https:\/\/[^/?#\s]+(\/[^/?#\s]+)*$/.test(iss)) return iss
  throw new AppError(
    `The claim "iss" is ${JSON.stringify(iss)}, which is not the URL of an issuer.`,
    'It begins with https:// and has no trailing slash, e.g. "https://token.actions.githubusercontent.com".',
  )
}
