import type { Texts } from "../model/access-model.ts"

/** One text or several, as a list. */
export function textsOf(texts: Texts): readonly string[] {
  return typeof texts === "string" ? [texts] : texts
}
