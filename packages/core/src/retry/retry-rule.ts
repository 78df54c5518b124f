import type { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import type { ErrorCode } from "../errors/error-code.ts"

/** How a call is repeated after one kind of failure; pauses double from `baseMs` to `capMs`. */
export interface RetryRule {
  readonly maxAttempts: number
  readonly baseMs: number
  readonly capMs: number
}

const failure: RetryRule = { maxAttempts: 5, baseMs: 200, capMs: 5_000 }
/** Quotas are filled up every second: waiting longer would leave some of them unused. */
const throttled: RetryRule = { maxAttempts: Number.POSITIVE_INFINITY, baseMs: 250, capMs: 1_000 }

/** What can be otherwise the next time. Everything else stays as it is until somebody repairs it. */
const rules: Partial<Record<ErrorCode, RetryRule>> = {
  ERR_CONNECTION_FAILED: failure,
  ERR_PROXY_UNAVAILABLE: failure,
  ERR_AWS_UNAVAILABLE: failure,
  ERR_TOKEN_ENDPOINT_UNAVAILABLE: failure,
  ERR_PROVIDER_UNREACHABLE: failure,
  ERR_THROTTLED: throttled,
  ERR_TOKEN_NOT_READY: { maxAttempts: 10, baseMs: 1_000, capMs: 2_000 },
  ERR_VERIFICATION_KEY: { maxAttempts: 3, baseMs: 500, capMs: 2_000 },
}

/** A certificate does not become right by asking again. */
const lasting = /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_INVALID_|HOSTNAME_MISMATCH)/

/** How to go on after an error; nothing when it would come again. */
export function retryRule({ code, details }: ClaimbridgeError): RetryRule | undefined {
  return lasting.test(String(details.reason)) ? undefined : rules[code]
}
