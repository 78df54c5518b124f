import { type IssuerErrorCode, issuerErrorStatus } from "./issuer-error-code.ts"

/** What some errors say besides. */
interface IssuerErrorFacts {
  readonly retryAfterSeconds?: number
  readonly option?: string
}

/**
 * What every function of this package throws, and what a refused request is told.
 *
 * Neither `message` nor `cause` ever holds a secret, a request token, a token or the value of a fact.
 *
 * @example
 * ```ts
 * import { type Issuer, IssuerError } from "@claimbridge/issuer"
 *
 * async function register(issuer: Issuer): Promise<void> {
 *   await issuer.registerJob({ registrar: "jenkins", facts: { job: "deploy" } }).catch((error: unknown) => {
 *     if (error instanceof IssuerError && error.code === "ERR_FACT_MISSING") console.log(error.message)
 *   })
 * }
 * ```
 */
export class IssuerError extends Error {
  override readonly name = "IssuerError"
  /** What went wrong; permanent. */
  readonly code: IssuerErrorCode
  /** The HTTP status that a client sees. */
  readonly status: number
  /** How long to wait before the next attempt, in seconds. Only with `ERR_RATE_LIMITED`. */
  readonly retryAfterSeconds: number | undefined

  /** The option that is wrong, such as `claims.facts.job.pattern` or `registrars.jenkins.facts`. Only with `ERR_OPTION_INVALID`. */
  readonly option: string | undefined

  constructor(code: IssuerErrorCode, message: string, options: IssuerErrorFacts = {}) {
    super(message)
    this.code = code
    this.status = issuerErrorStatus[code]
    this.retryAfterSeconds = options.retryAfterSeconds
    this.option = options.option
  }
}
