import { errorCatalog } from "@claimbridge/core"
import { describe, expect, it } from "vitest"
import { inWordsOfInputs } from "../../src/failure/in-words-of-inputs.ts"
import { originOfOption } from "../../src/inputs/origin-of-option.ts"

/** About calls that a step does not make, or makes with values that are checked before. */
const notOfSteps =
  /^ERR_(?:OPTION_\w+|IDENTITY_CACHE_UNUSABLE|PROVIDER_DISPOSED|TOKEN_(?:FILE|ENV|COMMAND|SOURCE|AUDIENCE)_\w+)$/
const texts = Object.entries(errorCatalog)
  .filter(([code]) => !notOfSteps.test(code))
  .map(([code, { message, hint }]) => ({ code, text: `${message}\n${hint}` }))
const nameOf = (option: string) => originOfOption(option).input

/** What is left of a text without the places of details, which have names in the same style. */
function wordsOf(text: string): string {
  return inWordsOfInputs(text, nameOf)
    .replaceAll(/\{\w+\}/g, "")
    .replace(/id@name|owner@id/g, "")
}

describe("inWordsOfInputs", () => {
  it.each(texts)("leaves no option of core in $code", ({ text }) => {
    expect(wordsOf(text).match(/\b[a-z]+[A-Z]\w*|\b[Oo]ptions?\b|(?<![\w-])flow:|\b[Ff]low "/g) ?? []).toEqual([])
  })

  it.each([
    { name: "a group's option", said: "set clientConfig.region to", meant: "set aws-region to" },
    { name: "an option that is a word", said: "Set option login to", meant: "Set cognito-identity-provider-name to" },
    {
      name: "two options",
      said: "Check options policy (JSON) and policyArns.",
      meant: "Check inline-session-policy (JSON) and managed-session-policies.",
    },
    {
      name: "no option in an answer of AWS",
      said: "The option Foo is not an option.",
      meant: "The option Foo is not an option.",
    },
    { name: "a flow", said: 'or use flow: "enhanced".', meant: "or use auth-flow: enhanced." },
    {
      name: "a time",
      said: "longer than 90000 ms; raise timeoutMs",
      meant: "longer than 90 s; raise action-timeout-s",
    },
  ])("knows $name", ({ said, meant }) => {
    expect(inWordsOfInputs(said, nameOf)).toBe(meant)
  })
})
