import { describe, expect, it } from "vitest"
import { safeCause } from "../../src/errors/safe-cause.ts"

describe("safeCause", () => {
  it("cuts a long message between words, so that no part of a secret outlives the search for it", () => {
    const secret = "opaque-value-of-a-bearer"
    expect(safeCause(new Error(`${"word ".repeat(58)}${secret}`))).toMatchObject({
      message: `${"word ".repeat(58)}…`,
    })
  })

  it("keeps a message of 300 characters as it is", () => {
    const message = `${"word ".repeat(59)}words`
    expect(safeCause(new Error(message))).toMatchObject({ message })
  })
})
