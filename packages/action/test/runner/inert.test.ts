import { describe, expect, it } from "vitest"
import { inert } from "../../src/runner/inert.ts"

describe("inert", () => {
  it.each([
    {
      name: "a command",
      text: "tag\n  ::save-state name=journal::{}",
      expected: "tag\n|   ::save-state name=journal::{}",
    },
    { name: "a command of the old form", text: "tag ##[add-mask]a", expected: "tag # #[add-mask]a" },
    {
      name: "colons and hashes of other meaning",
      text: "arn:aws:iam::1:role/x # [y]",
      expected: "arn:aws:iam::1:role/x # [y]",
    },
  ])("takes $name for text", ({ text, expected }) => {
    expect(inert(text)).toBe(expected)
  })
})
