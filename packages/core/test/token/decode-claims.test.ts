import { describe, expect, it } from "vitest"
import { decodeClaims } from "../../src/token/decode-claims.ts"
import { aToken } from "../support/a-token.ts"

const part = (text: string): string => Buffer.from(text).toString("base64url")

describe("decodeClaims", () => {
  it("gives the claims without looking at the signature", () => {
    expect(decodeClaims(aToken({ ref: "refs/heads/größe" }))).toMatchObject({ ref: "refs/heads/größe", run_id: "4711" })
  })

  it.each([
    { name: "an empty text", token: "" },
    { name: "two parts", token: "a.b" },
    { name: "a payload that is not JSON", token: `a.${part("claims")}.c` },
    { name: "a payload that is a list", token: `a.${part("[1]")}.c` },
    { name: "a payload that is null", token: `a.${part("null")}.c` },
    { name: "characters outside base64url", token: `a.${part("{}")}+.c` },
  ])("refuses $name", ({ token }) => {
    expect(() => decodeClaims(token)).toThrow(expect.objectContaining({ code: "ERR_TOKEN_MALFORMED" }))
  })
})
