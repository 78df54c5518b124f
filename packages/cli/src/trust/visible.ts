/** A name out of a text, for one line of a terminal or a log: what could act there, or can't be seen, is escaped. */
export function visible(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}
