import { AwsError } from "../../wire/aws-error.ts"

export interface S3ErrorDetails {
  readonly status: number
  /** Elements beside `Code` and `Message`. */
  readonly elements?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
}

/** A refusal with what S3 adds to its errors. */
export class S3Error extends AwsError {
  readonly elements: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>

  constructor(code: string, message: string, { status, elements = {}, headers = {} }: S3ErrorDetails) {
    super(code, message, status)
    this.elements = elements
    this.headers = headers
  }
}
