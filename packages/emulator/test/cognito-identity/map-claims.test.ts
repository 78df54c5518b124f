import { describe, expect, it } from "vitest"
import { mapClaims } from "../../src/operations/cognito-identity/map-claims.ts"
import type { OpenBehaviors } from "../../src/world/open-behaviors.ts"
import { cognitoKeyring, cognitoWorld } from "../support/cognito-world.ts"

const { openBehaviors: strict } = cognitoWorld(cognitoKeyring())

interface Row {
  readonly name: string
  readonly claim: unknown
  readonly open?: Partial<OpenBehaviors>
  readonly tags: Readonly<Record<string, string>>
}

const rows: readonly Row[] = [
  { name: "takes a string", claim: "acme/shop", tags: { t: "acme/shop" } },
  { name: "drops an empty string", claim: "", tags: {} },
  { name: "emits an empty string with the switch", claim: "", open: { emptyClaims: "emit" }, tags: { t: "" } },
  { name: "drops a number", claim: 12, tags: {} },
  { name: "writes a number with the switch", claim: 12, open: { nonStringClaims: "stringify" }, tags: { t: "12" } },
  { name: "drops a boolean", claim: true, tags: {} },
  {
    name: "writes a boolean with the switch",
    claim: false,
    open: { nonStringClaims: "stringify" },
    tags: { t: "false" },
  },
  { name: "drops null whatever the switch", claim: null, open: { nonStringClaims: "stringify" }, tags: {} },
  { name: "drops a list whatever the switch", claim: ["a"], open: { nonStringClaims: "stringify" }, tags: {} },
  { name: "drops an object whatever the switch", claim: { a: "b" }, open: { nonStringClaims: "stringify" }, tags: {} },
  { name: "leaves illegal characters to STS", claim: "dependabot[bot]", tags: { t: "dependabot[bot]" } },
  { name: "drops illegal characters with the switch", claim: "a[b]", open: { illegalTagValues: "drop" }, tags: {} },
  {
    name: "drops 257 characters with the switch",
    claim: "x".repeat(257),
    open: { illegalTagValues: "drop" },
    tags: {},
  },
  {
    name: "keeps 256 characters with the switch",
    claim: "x".repeat(256),
    open: { illegalTagValues: "drop" },
    tags: { t: "x".repeat(256) },
  },
  {
    name: "keeps a space and letters of any script",
    claim: "tëst 構築",
    open: { illegalTagValues: "drop" },
    tags: { t: "tëst 構築" },
  },
]

describe("mapClaims", () => {
  it.each(rows)("$name", ({ claim, open, tags }) => {
    const map = { useDefaults: false, tags: { t: "claim" } }

    expect(mapClaims({ claim }, map, { ...strict, ...open })).toEqual(tags)
  })

  it("gives no tag for a claim that only the language's objects have", () => {
    const map = { useDefaults: false, tags: { t: "constructor", u: "toString" } }

    expect(mapClaims({}, map, { ...strict, nonStringClaims: "stringify" })).toEqual({})
  })

  it("doesn't follow dots into objects", () => {
    expect(mapClaims({ a: { b: "c" } }, { useDefaults: false, tags: { t: "a.b" } }, strict)).toEqual({})
  })
})
