import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { compileWildcard } from "../src/compile-wildcard.ts"

const text = fc.string({ unit: fc.constantFrom("a", "b", "*", "?", "\\"), maxLength: 12 })

describe("compileWildcard", () => {
  it("agrees with a reference that tries every way to match", () => {
    fc.assert(
      fc.property(text, text, (pattern, subject) => {
        expect(compileWildcard(pattern)(subject)).toBe(matchesByTrying(pattern, subject))
      }),
      { numRuns: 3000 },
    )
  })
})

function matchesByTrying(pattern: string, subject: string): boolean {
  const [head, next] = [pattern.charAt(0), pattern.charAt(1)]
  if (head === "") return subject === ""
  if (head === "*") {
    const rest = pattern.slice(1)
    return Array.from({ length: subject.length + 1 }, (_, taken) => subject.slice(taken)).some((tail) =>
      matchesByTrying(rest, tail),
    )
  }
  const literal = head === "\\" ? next : head
  const width = head === "\\" ? 2 : 1
  if (literal === "") return subject === ""
  if (subject === "" || (head !== "?" && literal !== subject.charAt(0))) return false
  return matchesByTrying(pattern.slice(width), subject.slice(1))
}
