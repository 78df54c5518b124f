import { AwsError } from "../../wire/aws-error.ts"

const STATUS = {
  DeleteConflict: 409,
  EntityAlreadyExists: 409,
  InvalidInput: 400,
  LimitExceeded: 409,
  MalformedPolicyDocument: 400,
  NoSuchEntity: 404,
  ValidationError: 400,
}

/** A refusal of IAM's, with the status that its API model gives the code. */
export function iamError(code: keyof typeof STATUS, message: string): AwsError {
  return new AwsError(code, message, STATUS[code])
}
