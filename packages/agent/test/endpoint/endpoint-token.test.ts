import { describe, expect, it } from "vitest"
import { createToken } from "../../src/endpoint/endpoint-token.ts"

describe("createToken", () => {
  const { text, isToken } = createToken()

  it.each([
    { name: "itself", given: text, is: true },
    { name: "nothing", given: "", is: false },
    { name: "its beginning", given: text.slice(0, -1), is: false },
    { name: "more than itself", given: `${text}x`, is: false },
    { name: "another of its length", given: "x".repeat(text.length), is: false },
    {
      name: "letters of which a part of the bytes is the same",
      given: [...text].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0x100)).join(""),
      is: false,
    },
  ])("tells itself from others: $name", ({ given, is }) => {
    expect(isToken(given)).toBe(is)
  })
})
