import { iamError } from "../iam-error.ts"

const MAX_CLIENT_IDS = 100

/** @throws {AwsError} `LimitExceeded` */
export function checkClientIds(clientIds: readonly string[]): void {
  if (clientIds.length <= MAX_CLIENT_IDS) return
  throw iamError("LimitExceeded", `Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: ${MAX_CLIENT_IDS}`)
}
