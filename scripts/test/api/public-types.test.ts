import { describe, expect, it } from "vitest"
import { compareSurface } from "../../api/compare-surface.ts"
import { normalizeDeclarations } from "../../api/normalize-declarations.ts"

const surfaceOf = (text: string): string => normalizeDeclarations(new Map([["index.d.ts", text]]), ["."])

describe("normalizeDeclarations", () => {
  it("is blind to comments, format and the order of declarations", () => {
    const one =
      "//#region a\n/** Gives. */\ndeclare function a(): void;\ninterface B { b: string }\nexport { type B, a };"
    const other =
      "interface B {\n  /** Unit: ms. */\n  b: string;\n}\ndeclare function a(): void;\nexport { type B, a };\n"
    expect(surfaceOf(one)).toBe(surfaceOf(other))
  })

  it.each([
    { name: "a new optional property", text: "interface B { b: string; c?: string }\nexport { type B };" },
    { name: "a changed type", text: "interface B { b: number }\nexport { type B };" },
    { name: "a new export", text: "interface B { b: string }\nexport { type B, type B as C };" },
  ])("shows $name", ({ text }) => {
    expect(surfaceOf(text)).not.toBe(surfaceOf("interface B { b: string }\nexport { type B };"))
  })

  it("shows what several entries share once, and what each of them exports under the name that users have", () => {
    const files = new Map([
      ["index.d.ts", 'import { t as B } from "./b-1.js";\nimport { C } from "c";\nexport { type B, type C };'],
      ["lint.d.ts", 'import { t as B } from "./b-1.js";\ndeclare function lint(b: B): void;\nexport { lint };'],
      ["b-1.d.ts", "interface B { b: string }\nexport { B as t };"],
    ])
    expect(normalizeDeclarations(files, [".", "./lint"])).toBe(
      [
        "declare function lint(b: B): void;",
        'import { C } from "c";',
        "interface B {\n    b: string;\n}",
        "export { type B, type C };",
        "// ./lint",
        "export { lint };",
        "",
      ].join("\n"),
    )
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
