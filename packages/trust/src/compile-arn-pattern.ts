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
  const head = components?.slice(0, 5) ?? []
  const staysInside = head.some(hasWildcard) && !head.some((component) => component.endsWith("*"))
  if (!components || !staysInside) return compileWildcard(pattern)

  const matchers = components.map(compileWildcard)
  return (resource) => {
    const actual = splitArn(resource)
    return actual?.every((component, index) => matchers[index]?.(component)) ?? false
  }
}

function hasWildcard(component: string): boolean {
  return /[*?]/.test(component)
}
