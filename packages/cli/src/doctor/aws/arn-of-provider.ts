import { partitionOf } from "../../aws/partition-of.ts"

/** The ARN that an account's provider for a login has. */
export function arnOfProvider(region: string, accountId: string, login: string): string {
  return `arn:${partitionOf(region).name}:iam::${accountId}:oidc-provider/${login}`
}
