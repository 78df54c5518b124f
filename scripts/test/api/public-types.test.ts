import { describe, expect, it } from "vitest"
import { compareSurface } from "../../api/compare-surface.ts"
import { normalizeDeclarations } from "../../api/normalize-declarations.ts"

describe("normalizeDeclarations", () => {
  it("is blind to comments, format and the order of declarations", () => {
    const one =
      "//#region a\n/** Gives. */\ndeclare function a(): void;\ninterface B { b: string }\nexport { type B, a };"
    const other =
      "interface B {\n  /** Unit: ms. */\n  b: string;\n}\ndeclare function a(): void;\nexport { type B, a };\n"
    expect(normalizeDeclarations(one)).toBe(normalizeDeclarations(other))
  })

  it.each([
    { name: "a new optional property", text: "interface B { b: string; c?: string }\nexport { type B };" },
    { name: "a changed type", text: "interface B { b: number }\nexport { type B };" },
    { name: "a new export", text: "interface B { b: string }\nexport { type B, type B as C };" },
  ])("shows $name", ({ text }) => {
    const before = normalizeDeclarations("interface B { b: string }\nexport { type B };")
    expect(normalizeDeclarations(text)).not.toBe(before)
  })
})

describe("compareSurface", () => {
  it.each([
    { name: "nothing for the same text", committed: "a\nb\n", built: "a\nb\n", expected: [] },
    { name: "what is gone and what is new", committed: "a\nb\n", built: "a\nc\n", expected: ["- b", "+ c"] },
    { name: "another order", committed: "a\nb\n", built: "b\na\n", expected: ["~ the same lines in another order"] },
    {
      name: "the beginning of a long difference",
      committed: "",
      built: Array.from({ length: 62 }, (_, index) => `line ${index}`).join("\n"),
      expected: [...Array.from({ length: 60 }, (_, index) => `+ line ${index}`), "… and 2 lines more"],
    },
  ])("gives $name", ({ committed, built, expected }) => {
    expect(compareSurface(committed, built)).toEqual(expected)
  })
})
