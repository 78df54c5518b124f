import { compileWildcard, type TextMatcher } from "./compile-wildcard.ts"
import { splitArn } from "./split-arn.ts"

/**
 * Compiles an ARN pattern of a `Resource` element, with regard to case.
 *
 * A pattern of fewer than six components is completed with `*`. A `*` at the end of a component reaches beyond its
 * colon; other wildcards left of the fifth colon stay inside their component.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function compileResource(pattern: string): TextMatcher {
  if (pattern === "*") return () => true

  const components = completeComponents(pattern)
  const head = components.slice(0, 5)
  const staysInside = head.some(hasWildcard) && !head.some((component) => component.endsWith("*"))
  if (!staysInside) return compileWildcard(components.join(":"))

  const matchers = components.map(compileWildcard)
  return (resource) => {
    const actual = splitArn(resource)
    return actual?.every((component, index) => matchers[index]?.(component)) ?? false
  }
}

function completeComponents(pattern: string): readonly string[] {
  const components = splitArn(pattern)
  if (components) return components
  const incomplete = pattern.split(":")
  return [...incomplete, ...new Array<string>(6 - incomplete.length).fill("*")]
}

function hasWildcard(component: string): boolean {
  return /[*?]/.test(component)
}
