import type { EndpointAnswer } from "./endpoint-answer.ts"

/** One of the endpoints that an exchange, or the reading of the AWS side, needs. */
export interface AskedEndpoint {
  readonly service: "cognito-identity" | "sts" | "iam"
  readonly host: string
  readonly answer: EndpointAnswer
}

/** What is known of the way to AWS and to the issuer. */
export interface NetworkSide {
  readonly endpoints: readonly AskedEndpoint[]
  /** The variable and the host of a proxy; no user, no password. */
  readonly proxy?: { readonly variable: string; readonly host: string }
  /** How far this machine's clock is ahead of AWS's, in seconds; absent when no answer had a date. */
  readonly clockAheadSeconds?: number
  /** The issuer's discovery document. Absent when it was not asked for. */
  readonly discovery?: EndpointAnswer
}
