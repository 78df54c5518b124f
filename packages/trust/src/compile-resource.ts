import { compileArnPattern } from "./compile-arn-pattern.ts"
import type { TextMatcher } from "./compile-wildcard.ts"

/**
 * Compiles a `Resource` value without variables. An ARN pattern of fewer than six components is completed with `*`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function compileResource(pattern: string): TextMatcher {
  return compileArnPattern(pattern.startsWith("arn:") ? completeArn(pattern) : pattern)
}

function completeArn(pattern: string): string {
  const components = pattern.split(":")
  const missing = Math.max(0, 6 - components.length)
  return [...components, ...new Array<string>(missing).fill("*")].join(":")
}
