const separator = String.raw`(?:\.|%(?:25)?2[Ee])`
const part = String.raw`[\w-]`
const start = `(?<!${part})`
const json = "ey[JA]"

/**
 * A JSON Web Token, by its header: alone or cut off, behind a percent code, glued to a word, with a rare beginning; or any
 * three long parts. Names such as `KeyAdministrators` are no headers. Runs are searched from their start only, which keeps
 * the time linear.
 */
const tokens = new RegExp(
  [
    `(?:${start}|(?<=%[0-9A-Fa-f]{2}))${json}${part}{8,}(?:${separator}${part}*){0,4}`,
    `${start}(?=${part}*?${json}${part}{8})${part}+${separator}(?=e[yw])${part}*(?:${separator}${part}*){0,3}`,
    `${start}(?=${part}*?eyJ)${part}+(?:${separator}${part}*){2,4}`,
    `${start}e[yw]${part}{14,}${separator}${part}{2,}${separator}${part}*`,
    `${start}${part}{16,}${separator}${part}{16,}${separator}${part}{32,}`,
  ].join("|"),
  "g",
)

/** The text without anything that looks like a JSON Web Token. */
export function withoutTokens(text: string): string {
  return text.replace(tokens, "(token)")
}
