import { AwsError } from "../../wire/aws-error.ts"

export function unknownPool(id: string): AwsError {
  return new AwsError("ResourceNotFoundException", `IdentityPool '${id}' not found.`)
}
