import { describe, expect, it } from "vitest"
import { matchesWildcard } from "../../src/policies/matches-wildcard.ts"

describe("matchesWildcard", () => {
  it.each([
    { pattern: "sts:tagsession", text: "sts:tagsession", fits: true },
    { pattern: "sts:tagsession", text: "sts:tagsessions", fits: false },
    { pattern: "sts:tagsessions", text: "sts:tagsession", fits: false },
    { pattern: "sts:*", text: "sts:tagsession", fits: true },
    { pattern: "*", text: "", fits: true },
    { pattern: "?", text: "", fits: false },
    { pattern: "**", text: "a", fits: true },
    { pattern: "a*b*c", text: "a-b-b-c", fits: true },
    { pattern: "a*b*c", text: "a-c-b", fits: false },
    { pattern: "*session", text: "sessionsession", fits: true },
    { pattern: "a?c", text: "abc", fits: true },
    { pattern: "a?c", text: "ac", fits: false },
    { pattern: "a.c", text: "abc", fits: false },
  ])("says of $pattern and $text: $fits", ({ pattern, text, fits }) => {
    expect(matchesWildcard(pattern, text)).toBe(fits)
  })

  it("is done with thousands of stars at once", () => {
    expect(matchesWildcard(`${"*?".repeat(5000)}x`, "a".repeat(100))).toBe(false)
  })
})
