import type { OptionValues } from "../../frame/option-values.ts"

/** Options, with values for some of them in the place of what was given. */
export function withTexts(options: OptionValues, texts: Readonly<Record<string, string>>): OptionValues {
  return { ...options, text: (name) => (Object.hasOwn(texts, name) ? texts[name] : options.text(name)) }
}
