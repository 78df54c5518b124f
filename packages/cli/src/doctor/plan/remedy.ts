import type { IdentityPool } from "@aws-sdk/client-cognito-identity"

/** A call of AWS that changes something. Its input is as the API has it. */
export interface AwsChange {
  readonly service: "cognito-identity" | "iam"
  /** As the API has it, such as `UpdateAssumeRolePolicy`. */
  readonly operation: string
  readonly region?: string
  readonly input: Readonly<Record<string, unknown>>
}

/** A fix for machines. */
export type Remedy =
  /** Settings of the pool: several remedies make one call, which keeps all the others. */
  | { readonly on: "pool"; readonly set: Partial<IdentityPool> }
  /** A call of its own. Equal ones are made once. */
  | { readonly on: "aws"; readonly change: AwsChange }
  /** Another option of the command line, or none. */
  | { readonly on: "options"; readonly set: Readonly<Record<string, string | undefined>> }
