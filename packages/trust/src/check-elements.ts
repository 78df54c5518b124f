import { memberPath } from "./member-path.ts"
import { nearestName } from "./nearest-name.ts"
import { PolicyError } from "./policy-error.ts"

/** Refuses names that IAM's grammar doesn't have at this place. Element names are compared with regard to case. */
export function checkElements(
  object: Readonly<Record<string, unknown>>,
  path: string,
  allowed: readonly string[],
): void {
  for (const name of Object.keys(object)) {
    if (allowed.includes(name)) continue
    const nearest = nearestName(name, allowed)
    const advice = nearest ? `Did you mean "${nearest}"?` : `Known are ${allowed.join(", ")}.`
    throw new PolicyError("UNKNOWN_ELEMENT", memberPath(path, name), `IAM has no such element. ${advice}`)
  }
}
