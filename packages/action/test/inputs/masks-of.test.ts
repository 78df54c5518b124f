import { describe, expect, it } from "vitest"
import { masksOf } from "../../src/inputs/masks-of.ts"
import { basic, chained, direct, envOf } from "./typed-inputs.ts"

describe("masksOf", () => {
  it.each([
    { name: "nothing of harmless inputs", typed: basic, masks: [] },
    {
      name: "the accounts, where that was asked",
      typed: { ...chained, "mask-aws-account-id": "True" },
      masks: ["111122223333", "444455556666"],
    },
    { name: "a proxy's password", typed: { ...direct, "http-proxy": "http://ci:word@proxy:3128" }, masks: ["word"] },
    {
      name: "a proxy's password in both spellings",
      typed: { ...direct, "http-proxy": "http://ci:w%40rd@proxy:3128" },
      masks: ["w%40rd", "w@rd"],
    },
    {
      name: "the password of a proxy that is no URL",
      typed: { ...direct, "http-proxy": "ci:a/b%@proxy:3128" },
      masks: ["a/b%"],
    },
    {
      name: "nothing of a proxy without a password",
      typed: { ...direct, "http-proxy": "http://proxy:3128" },
      masks: [],
    },
  ])("masks $name", ({ typed, masks }) => {
    expect(masksOf(envOf(typed))).toEqual(masks)
  })

  it("masks keys that are in the environment already, but not the words that stand for keys with an emulator", () => {
    const key = "k".repeat(40)
    expect(masksOf({ AWS_SECRET_ACCESS_KEY: key, AWS_SESSION_TOKEN: "test" })).toEqual([key])
  })

  it("leaves other variables of the environment alone", () => {
    expect(masksOf(envOf({ "mask-aws-account-id": "true" }, { BUILD: "111122223333" }))).toEqual([])
  })
})
