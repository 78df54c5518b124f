import { beforeAll, describe, expect, it } from "vitest"
import { checkExamples } from "../../examples/check-examples.ts"
import { cutExamples } from "../../examples/cut-examples.ts"
import type { Finding } from "../../repository/finding.ts"
import { repositoryRoot } from "../../repository/repository-root.ts"

const example = (code: string): string => `# a\n\n\`\`\`ts\n${code}\n\`\`\`\n`

const documents = {
  "docs/wrong-type.md": example("const one = 1\nconst text: string = one"),
  "docs/unknown-package.md": example('import { a } from "@acme/nothing"'),
  "docs/workspace.md": example(
    'import * as core from "@claimbridge/core"\nimport { S3Client } from "@aws-sdk/client-s3"\nnew S3Client({})\ncore',
  ),
  "packages/trust/README.md": example('import { authorize } from "@claimbridge/trust"\nauthorize.call'),
  "two-modules.md": example("const a = await Promise.resolve(1)") + example("const a = 2"),
}

// One compiler run for all of them: starting it is what takes the time.
let findings: readonly Finding[]
beforeAll(() => {
  const examples = Object.entries(documents).flatMap(([file, text]) => cutExamples(file, text))
  findings = checkExamples(repositoryRoot, examples)
})

const foundIn = (path: keyof typeof documents): Finding[] => findings.filter(({ file }) => file === path)

describe("checkExamples", () => {
  it("points at the line of the document", () => {
    const message = "Type 'number' is not assignable to type 'string'."
    expect(foundIn("docs/wrong-type.md")).toEqual([{ file: "docs/wrong-type.md", line: 5, message }])
  })

  it("reports a package that nobody in the workspace has", () => {
    const message = expect.stringMatching(/^Cannot find module '@acme\/nothing'/)
    expect(foundIn("docs/unknown-package.md")).toEqual([{ file: "docs/unknown-package.md", line: 4, message }])
  })

  it("resolves the workspace's packages and their dependencies from any folder", () => {
    expect(foundIn("docs/workspace.md")).toEqual([])
  })

  it("resolves a package by its own name from its README", () => {
    expect(foundIn("packages/trust/README.md")).toEqual([])
  })

  it("treats each example as a module of its own, in which await is allowed", () => {
    expect(foundIn("two-modules.md")).toEqual([])
  })
})
