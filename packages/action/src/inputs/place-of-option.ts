import { type OptionPlace, optionPlaces } from "./option-places.ts"

/** Where an option of core such as `chain[0].roleArn` is typed; nothing for one that no step hands on. */
export function placeOfOption(option: string): OptionPlace | undefined {
  const name = option.replace(/^chain\[\d+\]/, "chain")
  return Object.hasOwn(optionPlaces, name) ? optionPlaces[name] : undefined
}
