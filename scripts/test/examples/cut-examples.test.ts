import { describe, expect, it } from "vitest"
import { cutExamples } from "../../examples/cut-examples.ts"

const fence = "```"

describe("cutExamples", () => {
  it("keeps the lines of a Markdown block where they stand", () => {
    const text = `# a\n\n${fence}ts\none()\n${fence}\n\n${fence}sh\nls\n${fence}\n\n${fence}ts\ntwo()\n${fence}\n`
    expect(cutExamples("a.md", text)).toEqual([
      { file: "a.md", line: 3, code: "\n\n\none()\n" },
      { file: "a.md", line: 11, code: `${"\n".repeat(11)}two()\n` },
    ])
  })

  it("cuts an indented block of a list", () => {
    const [example] = cutExamples("a.md", `1. do\n\n   ${fence}ts\n   one()\n   ${fence}\n`)
    expect(example?.code.trim()).toBe("one()")
  })

  it("keeps the lines and columns of a JSDoc block where they stand", () => {
    const text = `import "a"\n/**\n * Gives.\n *\n * @example\n * ${fence}ts\n * one()\n *   .two()\n * ${fence}\n */\nexport const a = 1\n`
    expect(cutExamples("a.ts", text)).toEqual([
      { file: "a.ts", line: 6, code: `${"\n".repeat(6)}   one()\n     .two()\n` },
    ])
  })

  it("finds the blocks of the second comment of a file", () => {
    const comment = `/**\n * ${fence}ts\n * one()\n * ${fence}\n */\n`
    const lines = cutExamples("a.ts", `${comment}const a = 1\n${comment}const b = 2\n`).map(({ line }) => line)
    expect(lines).toEqual([2, 8])
  })

  it("leaves code outside comments alone", () => {
    expect(cutExamples("a.ts", `const text = \`\n${fence}ts\none()\n${fence}\n\`\n`)).toEqual([])
  })
})
