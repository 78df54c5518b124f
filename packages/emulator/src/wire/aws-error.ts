/** A refusal in AWS's words. The wire format of the service decides how it is written down. */
export class AwsError extends Error {
  override readonly name = "AwsError"
  readonly code: string
  /** HTTP status. Default: 400. */
  readonly status: number

  constructor(code: string, message: string, status = 400) {
    super(message)
    this.code = code
    this.status = status
  }
}
