import { escapeUnseen } from "../../escape-unseen.ts"

/** How foreign text stands in sentences. */
export interface Quote {
  /** A value, such as that of a claim. */
  readonly value: (text: string) => string
  /** A name, such as that of an action, or a path. */
  readonly name: (text: string) => string
}

/** For terminals: values in double quotes. Whatever could act on a terminal, or can't be seen, is escaped. */
export const textQuote: Quote = { value: (text) => escapeUnseen(JSON.stringify(text)), name: escapeUnseen }

/** For Markdown: both as code. */
export const markdownQuote: Quote = {
  value: (text) => code(textQuote.value(text)),
  name: (text) => code(escapeUnseen(text)),
}

function code(text: string): string {
  return `\`${text.replaceAll("`", "'")}\``
}
