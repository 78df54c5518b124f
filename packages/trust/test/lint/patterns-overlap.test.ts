import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compileWildcard } from "../../src/compile-wildcard.ts"
import { patternsOverlap } from "../../src/lint/patterns-overlap.ts"

const pullRequest = "repo:*/*:pull_request"

describe("patternsOverlap", () => {
  it.each([
    { name: "everything", pattern: "*", overlaps: true },
    { name: "the same text", pattern: "repo:octo-org/octo-repo:pull_request", overlaps: true },
    { name: "holes in place of characters", pattern: "repo:o?to-org/*:pull?request", overlaps: true },
    { name: "another end", pattern: "repo:octo-org/*:environment:*", overlaps: false },
    { name: "one colon more", pattern: "repo:*:*:pull_request", overlaps: false },
    { name: "an end cut off", pattern: "repo:octo-org/octo-repo:pull_", overlaps: false },
    { name: "an escaped asterisk", pattern: "repo:octo-org/octo-repo:\\*", overlaps: false },
    { name: "nothing", pattern: "", overlaps: false },
  ])("finds a common text or none: $name", ({ pattern, overlaps }) => {
    expect(patternsOverlap(pattern, pullRequest)).toBe(overlaps)
  })

  it("agrees with the evaluator on texts of the form", () => {
    const segment = fc.string({ unit: fc.constantFrom("a", "b", "/"), maxLength: 3 })
    const pattern = fc.string({ unit: fc.constantFrom("a", "b", "/", ":", "*", "?"), maxLength: 8 })
    fc.assert(
      fc.property(pattern, segment, segment, (each, one, other) => {
        fc.pre(compileWildcard(each)(`${one}:${other}`))
        expect(patternsOverlap(each, "*:*")).toBe(true)
      }),
    )
  })
})
