import type { AwsChange } from "../../../src/doctor/plan/remedy.ts"
import type { SetUp } from "./a-set-up.ts"

/** A set-up that somebody got wrong in one thing. */
export interface BrokenSetUp {
  readonly name: string
  /** Where `aws-behaviour.md` has it. */
  readonly see: string
  /** What the job's token says otherwise. */
  readonly claims?: Readonly<Record<string, unknown>>
  /** What is changed on the AWS side of a set-up that works. */
  readonly wrong?: (setUp: SetUp) => readonly AwsChange[]
  /** Of the command line. */
  readonly options?: Readonly<Record<string, string>>
  /** In the first three lines. */
  readonly cause: RegExp
  readonly exitCode: number
  /** What is still to be said when the fix is made, of something else. */
  readonly leaves?: RegExp
}

/** A call that changes IAM. */
export function iamCall(operation: string, input: AwsChange["input"]): AwsChange {
  return { service: "iam", operation, input }
}

/** A call that changes the pool. */
export function poolCall(operation: string, input: AwsChange["input"]): AwsChange {
  return { service: "cognito-identity", operation, input }
}
