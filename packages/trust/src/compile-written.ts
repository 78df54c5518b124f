import { compileWildcard, type TextMatcher } from "./compile-wildcard.ts"

/** Compiles a wildcard as it is written in a policy, where `\` is a character like any other. */
export function compileWritten(value: string): TextMatcher {
  return compileWildcard(value.replaceAll("\\", "\\\\"))
}
