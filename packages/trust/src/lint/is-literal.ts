import { literalPrefix } from "./literal-prefix.ts"

/** Whether a pattern matches one text only. A text that ends in `*` doesn't count: it is not a value of any claim. */
export function isLiteral(pattern: string): boolean {
  return !literalPrefix(pattern).endsWith("*")
}
