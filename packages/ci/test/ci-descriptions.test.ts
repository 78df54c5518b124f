import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { ciDescriptions } from "../src/ci-descriptions.ts"
import { ciTokenSources } from "../src/ci-token-sources.ts"
import * as entry from "../src/index.ts"

const root = new URL("../../../", import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), "utf8").replaceAll("\r\n", "\n")
const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
const pascal = (name: string): string => camel(`-${name}`)

describe.each(ciDescriptions)("the CI $name", ({ name, page, ...ci }) => {
  const files = [
    `packages/ci/src/${name}/${name}.ts`,
    `packages/ci/src/${name}/${name}-token.ts`,
    `packages/ci/src/${name}/from-${name}-cognito.ts`,
    `packages/ci/test/${name}/${name}.test.ts`,
  ]

  it("has its four files and its page", () => {
    const missing = [...files, `docs/ci/${name}.md`].filter((path) => !existsSync(new URL(path, root)))
    expect(missing).toEqual([])
  })

  it("names the vendor's page on the first line of what asks for tokens", () => {
    const firstLines = files.slice(1, 3).map((path) => read(path).split("\n", 1)[0])
    expect(firstLines).toEqual([`// ${page}`, `// ${page}`])
  })

  it("has its token source and its provider in the package, and its row in the README", () => {
    expect(entry).toHaveProperty(`${camel(name)}Token`, ciTokenSources[name])
    expect(entry).toHaveProperty(`from${pascal(name)}Cognito`, expect.any(Function))
    expect(read("packages/ci/README.md")).toContain(`(../../docs/ci/${name}.md) | \`from${pascal(name)}Cognito\` |`)
  })

  it("maps claims that its table has, as text", () => {
    const texts = ci.claims.filter(({ type, note = "" }) => type === "text" && !/in braces/.test(note))
    expect(texts.map(({ claim }) => claim)).toEqual(expect.arrayContaining(Object.values(ci.mapping)))
  })

  it("maps what no author chooses before what one does", () => {
    const setBy = Object.values(ci.mapping).map((tag) => ci.claims.find(({ claim }) => claim === tag)?.setBy)
    const first = setBy.indexOf("author")
    const idsBehind = Object.keys(ci.mapping).filter((tag, at) => first !== -1 && at > first && /_id$/.test(tag))
    // What names one run or job is for the records, and stands last.
    expect(idsBehind.filter((tag) => !/^(?:run|job|pipeline|wf)_id$/.test(tag))).toEqual([])
  })

  it("has advice in one line, for hints cannot have more", () => {
    expect([ci.offer, ci.audience.rule, ...Object.values(ci.advice)].join("")).not.toMatch(/\n/)
  })
})

describe("the descriptions", () => {
  it("have every CI once", () => {
    const names = ciDescriptions.map(({ name }) => name)
    expect(names.toSorted()).toEqual(Object.keys(ciTokenSources).toSorted())
  })
})
