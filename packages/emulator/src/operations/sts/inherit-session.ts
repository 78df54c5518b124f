import { AwsError } from "../../wire/aws-error.ts"
import type { Caller } from "../../world/caller.ts"
import type { AssumeRoleInput } from "./assume-role-input.ts"
import type { SessionTag } from "./session-tags.ts"

/** What a hop takes over from the session that makes it. */
export interface Inheritance {
  readonly tags: readonly SessionTag[]
  readonly sourceIdentity?: string
}

/**
 * Collects the transitive tags and the source identity of the calling session. Neither can be changed on the way.
 *
 * Open: the text for another source identity.
 *
 * @throws {AwsError} `InvalidParameterValue`, `AccessDenied`
 */
export function inheritSession(caller: Caller, input: AssumeRoleInput): Inheritance {
  if (caller.kind === "admin") return { tags: [] }
  const { tags, transitiveTagKeys, sourceIdentity } = caller.session
  const transitive = new Set(transitiveTagKeys.map((key) => key.toLowerCase()))
  if (input.tags.some(({ key }) => transitive.has(key.toLowerCase()))) throw conflict()
  if (isChanged(sourceIdentity, input.sourceIdentity)) {
    throw new AwsError("AccessDenied", "The source identity of the calling session can't be changed", 403)
  }
  const inherited = Object.entries(tags).filter(([key]) => transitive.has(key.toLowerCase()))
  return {
    tags: inherited.map(([key, value]) => ({ key, value })),
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  }
}

function isChanged(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && before !== after
}

function conflict(): AwsError {
  const text =
    "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session."
  return new AwsError("InvalidParameterValue", text)
}
