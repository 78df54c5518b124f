import { AwsError } from "../../wire/aws-error.ts"

export function validationError(message: string): AwsError {
  return new AwsError("ValidationError", message)
}
