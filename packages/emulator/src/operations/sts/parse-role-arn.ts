import { validationError } from "./validation-error.ts"

export interface RoleAddress {
  readonly arn: string
  readonly accountId: string
  readonly name: string
}

const ROLE_ARN = /^arn:aws[a-z-]*:iam::(?<accountId>\d{12}):role\/(?:[\x21-\x7e]+\/)?(?<name>[\w+=,.@-]{1,64})$/

/** @throws {AwsError} `ValidationError` */
export function parseRoleArn(arn: string): RoleAddress {
  const { accountId, name } = ROLE_ARN.exec(arn)?.groups ?? {}
  if (!accountId || !name) throw validationError(`${arn} is invalid`)
  return { arn, accountId, name }
}
