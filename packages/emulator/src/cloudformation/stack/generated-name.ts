import { stableLetters } from "./stable-letters.ts"
import type { StackIdentity } from "./stack.ts"

const SUFFIX_LENGTH = 12

/** The name of a resource that the template doesn't name: `<stack>-<logical id>-<suffix>`, shortened to `maxLength`. */
export function generatedName(stack: StackIdentity, logicalId: string, maxLength: number): string {
  const suffix = stableLetters(stack, logicalId).slice(0, SUFFIX_LENGTH)
  const room = maxLength - SUFFIX_LENGTH - 2
  const stackName = stack.name.slice(0, Math.max(room - logicalId.length, Math.floor(room / 2)))
  return `${stackName}-${logicalId.slice(0, room - stackName.length)}-${suffix}`
}
