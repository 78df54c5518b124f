import type { ErrorCode } from "../../src/errors/error-code.ts"

/** How an exchange ends: with credentials, after which request of the call, or with an error. */
export type FaultOutcome = `credentials, call ${number}` | ErrorCode

/** What goes wrong: in the words of the page that is made from the table. */
export const faults = {
  refused: "the connection is refused",
  reset: "the connection is reset before the answer",
  "reset in the body": "the connection is reset in the middle of the answer",
  hang: "no answer comes",
  "status 500": "the service answers 500 in its own words",
  "status 503": "something in between answers 503 with a page of HTML",
  throttle: "the service throttles",
  malformed: "the answer is cut in half, and says that this is all",
  empty: "the answer is empty",
  truncated: "the connection ends in the middle of the answer",
  "wrong content type": "a sign-in page comes in place of the answer",
  "slow drip": "the answer comes at one byte a second",
  "clock +1 h": "this machine's clock jumps an hour ahead during the call",
  "clock -1 h": "this machine's clock jumps an hour back during the call",
  expired: "the token, or the key, that the call is made with has expired",
} as const

export type Fault = keyof typeof faults

/** The fault hits one request, or every request of the call. */
export interface FaultOutcomes {
  readonly once: FaultOutcome
  readonly forEver: FaultOutcome
}

const first = "credentials, call 1"
const second = "credentials, call 2"
const unharmed: FaultOutcomes = { once: first, forEver: first }

/** Alike for every call to AWS. */
const awsCall: Record<Exclude<Fault, "expired">, FaultOutcomes> = {
  refused: { once: second, forEver: "ERR_CONNECTION_FAILED" },
  reset: { once: second, forEver: "ERR_CONNECTION_FAILED" },
  "reset in the body": { once: second, forEver: "ERR_CONNECTION_FAILED" },
  hang: { once: second, forEver: "ERR_TIMEOUT" },
  "status 500": { once: second, forEver: "ERR_AWS_UNAVAILABLE" },
  "status 503": { once: second, forEver: "ERR_AWS_UNAVAILABLE" },
  throttle: { once: second, forEver: "ERR_THROTTLED" },
  malformed: { once: "ERR_UNEXPECTED_ANSWER", forEver: "ERR_UNEXPECTED_ANSWER" },
  empty: { once: "ERR_UNEXPECTED_ANSWER", forEver: "ERR_UNEXPECTED_ANSWER" },
  truncated: { once: second, forEver: "ERR_CONNECTION_FAILED" },
  "wrong content type": { once: "ERR_UNEXPECTED_ANSWER", forEver: "ERR_UNEXPECTED_ANSWER" },
  "slow drip": { once: second, forEver: "ERR_TIMEOUT" },
  "clock +1 h": unharmed,
  "clock -1 h": unharmed,
}

/** The CI is asked for another token, and the exchange begins anew with it. */
const expiredToken: FaultOutcomes = { once: second, forEver: "ERR_TOKEN_EXPIRED" }

export type FaultyCall =
  | "the CI's token"
  | "GetId"
  | "GetOpenIdToken"
  | "GetCredentialsForIdentity"
  | "AssumeRoleWithWebIdentity, basic"
  | "AssumeRoleWithWebIdentity, direct"
  | "AssumeRole of a chain"

export type FaultTable = Readonly<Record<FaultyCall, Readonly<Record<Fault, FaultOutcomes>>>>

/** What is expected, by hand: call by call, fault by fault. */
export const faultTable: FaultTable = {
  "the CI's token": {
    refused: { once: second, forEver: "ERR_TOKEN_ENDPOINT_UNAVAILABLE" },
    reset: { once: second, forEver: "ERR_TOKEN_ENDPOINT_UNAVAILABLE" },
    "reset in the body": { once: second, forEver: "ERR_TOKEN_ENDPOINT_UNAVAILABLE" },
    hang: { once: second, forEver: "ERR_TIMEOUT" },
    "status 500": { once: second, forEver: "ERR_TOKEN_ENDPOINT_UNAVAILABLE" },
    "status 503": { once: second, forEver: "ERR_TOKEN_ENDPOINT_UNAVAILABLE" },
    throttle: { once: second, forEver: "ERR_TOKEN_ENDPOINT_UNAVAILABLE" },
    malformed: { once: "ERR_TOKEN_MALFORMED", forEver: "ERR_TOKEN_MALFORMED" },
    empty: { once: "ERR_TOKEN_MALFORMED", forEver: "ERR_TOKEN_MALFORMED" },
    truncated: { once: second, forEver: "ERR_TOKEN_ENDPOINT_UNAVAILABLE" },
    "wrong content type": { once: "ERR_TOKEN_MALFORMED", forEver: "ERR_TOKEN_MALFORMED" },
    "slow drip": { once: second, forEver: "ERR_TIMEOUT" },
    "clock +1 h": unharmed,
    "clock -1 h": unharmed,
    expired: expiredToken,
  },
  GetId: { ...awsCall, expired: expiredToken },
  GetOpenIdToken: { ...awsCall, expired: expiredToken },
  GetCredentialsForIdentity: { ...awsCall, expired: expiredToken },
  "AssumeRoleWithWebIdentity, basic": { ...awsCall, expired: expiredToken },
  "AssumeRoleWithWebIdentity, direct": { ...awsCall, expired: expiredToken },
  "AssumeRole of a chain": { ...awsCall, expired: { once: "ERR_STS_DENIED", forEver: "ERR_STS_DENIED" } },
}
