import { neededInput } from "./needed-input.ts"
import { originOfOption } from "./origin-of-option.ts"
import type { Flow } from "./read-flow.ts"
import type { RoleDraft } from "./role-draft.ts"

/**
 * Refuses claims to pass on where the token has no tags.
 *
 * @throws {InputError} naming the input and the pool that is missing.
 */
export function refuseTagsOfNobody(flow: Flow, { role, originOf }: RoleDraft): void {
  const at = role.chain?.findIndex(({ tags }) => tags !== undefined) ?? -1
  if (flow !== "direct" || at === -1) return
  const origin = originOfOption(`chain[${at}].tags`, originOf)
  const reason = "without a pool GitHub's token carries no tags to pass on"
  throw neededInput({ ...origin, needed: "cognito-identity-pool-id", reason })
}
