import { memberPath } from "./member-path.ts"
import { PolicyError } from "./policy-error.ts"
import { suggestName } from "./suggest-name.ts"

/** Refuses names that IAM's grammar doesn't have at this place. Element names are compared with regard to case. */
export function checkElements(
  object: Readonly<Record<string, unknown>>,
  path: string,
  allowed: readonly string[],
): void {
  for (const name of Object.keys(object)) {
    if (allowed.includes(name)) continue
    const problem = `IAM has no such element. ${suggestName(name, allowed)}`
    throw new PolicyError("UNKNOWN_ELEMENT", memberPath(path, name), problem)
  }
}
