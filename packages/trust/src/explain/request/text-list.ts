import { withoutTokens } from "./without-tokens.ts"

/** The texts of a claim that is one text or a list of them. */
export function textList(claim: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim]
  return values.filter((value) => typeof value === "string").map(withoutTokens)
}
