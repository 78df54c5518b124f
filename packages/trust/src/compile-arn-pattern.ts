import { compileWildcard, type TextMatcher } from "./compile-wildcard.ts"
import { splitArn } from "./split-arn.ts"

/**
 * Compiles a complete ARN pattern of a `Resource` element, with regard to case.
 *
 * A `*` at the end of a component reaches beyond its colon; other wildcards left of the fifth colon stay inside their
 * component. What isn't an ARN of six components is a pattern of plain text.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function compileArnPattern(pattern: string): TextMatcher {
  const components = splitArn(pattern)
  if (!components || components.slice(0, 5).some(endsWithAsterisk)) return compileWildcard(pattern)

  const matchers = components.map(compileWildcard)
  return (resource) => {
    const actual = splitArn(resource)
    return actual?.every((component, index) => matchers[index]?.(component)) ?? false
  }
}

/** `\*` is an asterisk that came from a variable, and no wildcard. */
function endsWithAsterisk(component: string): boolean {
  return /(?<!\\)(?:\\\\)*\*$/.test(component)
}
