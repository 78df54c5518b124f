import { expect, it } from "vitest"
import { collectExamples } from "../../examples/collect-examples.ts"

const markdown = "```ts\na()\n```\n"
const comment = "/**\n * ```ts\n * a()\n * ```\n */\n"

it.each([
  { path: "README.md", text: markdown, count: 1 },
  { path: "packages/core/README.md", text: markdown, count: 1 },
  { path: ".changeset/brave-lions.md", text: markdown, count: 1 },
  { path: "packages/core/src/a.ts", text: comment, count: 1 },
  { path: "packages/core/test/a.test.ts", text: comment, count: 0 },
  { path: ".changeset/README.md", text: markdown, count: 0 },
  { path: "packages/core/CHANGELOG.md", text: markdown, count: 0 },
])("collectExamples takes $count from $path", ({ path, text, count }) => {
  expect(collectExamples(new Map([[path, text]]))).toHaveLength(count)
})
