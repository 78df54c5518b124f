import { optionPlaces } from "../inputs/option-places.ts"

/** What core says about options that no step has, and how to say it without them. */
const phrases: readonly (readonly [said: string, meant: string])[] = [
  [
    ", or keep identities with option identityCache or give identityId: both skip GetId, whose quota is",
    ": the quota of GetId is",
  ],
  ["If identityId is given, leave it out: an identity", "An identity"],
  [" If identityId is given, leave it out.", ""],
  ["Leave option identityId out, or check", "Check"],
  ["Leave option identityId out: an identity", "An identity"],
  ['Flow "basic" with that role as roleArn', "auth-flow: basic with that role in role-to-assume"],
  ['flow: "enhanced"', "auth-flow: enhanced"],
  [
    "Nothing to do outside CI when another provider follows in the chain. In another CI use its function of @claimbridge/ci, or fromCognito with a token source.",
    "This action works in GitHub Actions alone. In another CI use @claimbridge/ci.",
  ],
  ["the option that AWS names", "the input that AWS names"],
]
const names = Object.keys(optionPlaces).map((name) => name.replace(".", "\\."))
const unmistakable = names.filter((name) => /[A-Z]/.test(name))

/** An option that is no word of the language, or stands after "option". */
const options = new RegExp(`\\boptions? (${names.join("|")})\\b|\\b(?:${unmistakable.join("|")})\\b`, "g")

/** A sentence of core in the words of a workflow; `nameOf` says what an option was called there. */
export function inWordsOfInputs(sentence: string, nameOf: (option: string) => string): string {
  return phrases
    .reduce((text, [said, meant]) => text.replaceAll(said, meant), sentence)
    .replaceAll(/\b(\d+)000 ms\b/g, "$1 s")
    .replaceAll(options, (said, named: string | undefined) => nameOf(named ?? said))
}
