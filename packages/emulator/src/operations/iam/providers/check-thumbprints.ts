import { iamError } from "../iam-error.ts"

const MAX_THUMBPRINTS = 5

/** @throws {AwsError} `InvalidInput`, in words of IAM's that are off by one */
export function checkThumbprints(thumbprints: readonly string[]): void {
  if (thumbprints.length <= MAX_THUMBPRINTS) return
  throw iamError("InvalidInput", `Thumbprint list must contain fewer than ${MAX_THUMBPRINTS} entries.`)
}
