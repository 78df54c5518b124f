const SEPARATOR = String.raw`(?:\.|%(?:25)?2[Ee])`
const PART = String.raw`[\w-]`
const START = `(?<!${PART})`

/**
 * By their header, which is JSON: alone, glued to a word but followed by a second part of JSON, with a rare beginning, or
 * with any, when all three parts are long. Names such as `KeyAdministrators` are no headers.
 */
const TOKENS = new RegExp(
  [
    `(?:${START}|(?<=%[0-9A-Fa-f]{2}))ey[JA]${PART}{8,}(?:${SEPARATOR}${PART}*){0,4}`,
    `ey[JA]${PART}{8,}${SEPARATOR}(?=e[yw])${PART}*(?:${SEPARATOR}${PART}*){0,3}`,
    `${START}e[yw]${PART}{14,}${SEPARATOR}${PART}{2,}${SEPARATOR}${PART}*`,
    `${START}${PART}{16,}${SEPARATOR}${PART}{16,}${SEPARATOR}${PART}{32,}`,
  ].join("|"),
  "g",
)

/**
 * Takes everything that looks like a JWT out of a text.
 *
 * AWS quotes a value that it refuses. Here, somebody who puts a token into the wrong field gets `***` back instead.
 */
export function withoutTokens(text: string): string {
  return text.replace(TOKENS, "***")
}
