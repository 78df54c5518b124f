import { isLegalTag } from "./is-legal-tag.ts"

/** The characters that no session tag can have, each once. */
export function illegalCharacters(value: string): readonly string[] {
  return isLegalTag(value) ? [] : [...new Set(value)].filter((character) => !isLegalTag(character))
}
