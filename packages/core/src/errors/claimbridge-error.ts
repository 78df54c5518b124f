import { errorCatalog } from "./error-catalog.ts"
import type { ErrorCode } from "./error-code.ts"
import type { ErrorKind } from "./error-kind.ts"
import { fillTemplate } from "./fill-template.ts"
import { printable } from "./printable.ts"
import { redact } from "./redact.ts"
import { safeCause } from "./safe-cause.ts"

/** The facts of one failure: names that were typed and what was found, never a secret. `advice` stands first in the hint. */
export type ErrorDetails = Readonly<Record<string, string | number | readonly string[] | undefined>>

/**
 * The one error class of Claimbridge.
 *
 * Branch on `kind` for what to do next, or on `code` for one exact failure; both are permanent.
 * Credential provider chains of the AWS SDK read `tryNextLink`. No token, key or response body is in any
 * of its fields: `cause` is a safe copy of the original error.
 *
 * @example
 * ```ts
 * import { ClaimbridgeError, fromGithubCognito } from "@claimbridge/core"
 *
 * const provider = fromGithubCognito({ flow: "direct", roleArn: "arn:aws:iam::111122223333:role/ci" })
 * try {
 *   await provider()
 * } catch (error) {
 *   if (error instanceof ClaimbridgeError && error.kind === "unavailable") console.error("Try again:", error.hint)
 *   throw error
 * }
 * ```
 */
export class ClaimbridgeError extends Error {
  override readonly name: string = "ClaimbridgeError"
  /** The permanent name of this failure, such as `ERR_TIMEOUT`. */
  readonly code: ErrorCode
  /** What the reader should do next. */
  readonly kind: ErrorKind
  /** The next thing to do, with the names that were typed. */
  readonly hint: string
  /** Where this code is explained: a file of the repository with its anchor. */
  readonly docs: string
  /** The facts behind message and hint. */
  readonly details: ErrorDetails
  /** Whether a provider chain may go on: only outside CI. */
  readonly tryNextLink: boolean

  constructor(code: ErrorCode, details: ErrorDetails = {}, options: { readonly cause?: unknown } = {}) {
    const { kind, message, hint } = errorCatalog[code]
    const facts = redactDetails(details)
    super(fillTemplate(message, facts), options.cause === undefined ? {} : { cause: causeOf(options.cause) })
    this.code = code
    this.kind = kind
    this.hint = [facts.advice ?? [], fillTemplate(hint, facts)].flat().join(" ")
    this.docs = `docs/errors.md#${code.toLowerCase()}`
    this.details = facts
    this.tryNextLink = kind === "not-loaded"
  }

  /** What `JSON.stringify` prints: everything but stack and cause. */
  toJSON(): Record<string, unknown> {
    const { name, message, code, kind, hint, docs, details } = this
    return { name, message, code, kind, hint, docs, details }
  }
}

function causeOf(cause: unknown): unknown {
  return cause instanceof ClaimbridgeError ? cause : safeCause(cause)
}

function redactDetails(details: ErrorDetails): ErrorDetails {
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, redactDetail(value)]))
}

function redactDetail(value: ErrorDetails[string]): ErrorDetails[string] {
  if (typeof value === "string") return printable(redact(value))
  return Array.isArray(value) ? value.map((item) => printable(redact(item))) : value
}
