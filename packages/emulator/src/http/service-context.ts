import type { OperationContext } from "../operations/operation.ts"

/** What a service gets to carry out a call. */
export interface ServiceContext extends OperationContext {
  /**
   * Counts the call against the quota of an account; calls of nobody's account aren't counted.
   *
   * @throws {AwsError} the service's words for too many requests
   */
  countAgainst(accountId: string | undefined): void
}
