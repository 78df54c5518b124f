import { describe, expect, it } from "vitest"
import { compileWildcard } from "../../src/compile-wildcard.ts"
import { patternsOverlap } from "../../src/lint/patterns-overlap.ts"

interface CountedText {
  readonly text: string
  readonly steps: () => number
}

/** A text that counts how many of its characters are looked at. */
function countedText(plain: string): CountedText {
  let steps = 0
  const counting = {
    length: plain.length,
    startsWith: (piece: string, from = 0) => {
      steps += piece.length
      return plain.startsWith(piece, from)
    },
    indexOf: (piece: string, from = 0) => {
      const found = plain.indexOf(piece, from)
      steps += (found < 0 ? plain.length : found + piece.length) - from
      return found
    },
  }
  const text = new Proxy(counting, {
    get: (target, name) => {
      if (typeof name === "string" && /^\d+$/.test(name)) steps += 1
      return Reflect.get(typeof name === "string" && /^\d+$/.test(name) ? Object(plain) : target, name)
    },
  })
  // What the matcher takes of a string is all there.
  return { text: text as unknown as string, steps: () => steps }
}

const hostile = [
  { name: "*a*a*a…*b", pattern: (size: number) => `${"*a".repeat(size)}*b` },
  { name: "*?a*?a…*b", pattern: (size: number) => `${"*?a".repeat(size / 3)}*b` },
  { name: "***…b", pattern: (size: number) => `${"*".repeat(size)}b` },
  { name: "*a*a*a…*b*", pattern: (size: number) => `${"*a".repeat(size)}*b*` },
]

describe("compileWildcard", () => {
  it.each(hostile)("looks at each character a few times at most: $name against 10 kB", ({ pattern }) => {
    const size = 10_000
    const { text, steps } = countedText("a".repeat(size))

    expect(compileWildcard(pattern(size))(text)).toBe(false)
    expect(steps()).toBeLessThanOrEqual(4 * size)
  })

  it.each([
    { name: "a piece that nearly matches", pattern: `*${"a".repeat(100)}b*` },
    { name: "a piece with a hole that nearly matches", pattern: `*?${"a".repeat(100)}b*` },
  ])("looks at no more than pattern times text: $name", ({ pattern }) => {
    const { text, steps } = countedText("a".repeat(1000))

    expect(compileWildcard(pattern)(text)).toBe(false)
    expect(steps()).toBeLessThanOrEqual(pattern.length * text.length)
  })

  it("counts what it looks at", () => {
    const { text, steps } = countedText("aaab")
    expect(compileWildcard("*?b*")(text)).toBe(true)
    expect(steps()).toBeGreaterThanOrEqual(4)
  })
})

describe("patternsOverlap", () => {
  it("ends on hostile patterns, too", () => {
    expect(patternsOverlap(`${"*a".repeat(2000)}*b`, `repo:${"*/".repeat(20)}:pull_request`)).toBe(false)
  })
})
