import type { Facts } from "../explanation.ts"
import type { Quote } from "./quote.ts"
import { sentences } from "./sentences.ts"

/** The sentence of a code with its facts. */
export function fillSentence(code: keyof typeof sentences, facts: Facts, quote: Quote): string {
  return sentences[code].replace(/\{(\w+)\}/g, (_, name: string) =>
    [facts[name] ?? []].flat().map(quote.value).join(", "),
  )
}
