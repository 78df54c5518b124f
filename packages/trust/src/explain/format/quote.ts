/** How foreign text stands in sentences. */
export interface Quote {
  /** A value, such as that of a claim. */
  readonly value: (text: string) => string
  /** A name, such as that of an action, or a path. */
  readonly name: (text: string) => string
}

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** For terminals: values in double quotes. Whatever could act on a terminal, or can't be seen, is escaped. */
export const textQuote: Quote = { value: (text) => visible(JSON.stringify(text)), name: visible }

/** For Markdown: both as code. */
export const markdownQuote: Quote = {
  value: (text) => code(textQuote.value(text)),
  name: (text) => code(visible(text)),
}

function visible(text: string): string {
  return text.replace(unseen, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}

function code(text: string): string {
  return `\`${text.replaceAll("`", "'")}\``
}
