import { authorizeIam, type IamTarget } from "./authorize-iam.ts"
import type { IamCall } from "./iam-call.ts"
import { requestTagKeys } from "./request-tag-keys.ts"

export interface IamCreation extends IamTarget {
  readonly tags: Readonly<Record<string, string>>
  /** The action that tagging such a resource is, e.g. `TagRole`. */
  readonly tagging: string
}

/**
 * Asks the caller's policies whether something may be created, and tagged if it comes with tags.
 *
 * @throws {AwsError} `AccessDenied`
 */
export function authorizeCreation(call: IamCall, { tags, tagging, ...target }: IamCreation): void {
  const keys = { ...requestTagKeys(tags), ...target.keys }
  authorizeIam(call, { ...target, keys })
  if (Object.keys(tags).length === 0) return
  authorizeIam({ ...call, operation: tagging }, { resource: target.resource, keys })
}
