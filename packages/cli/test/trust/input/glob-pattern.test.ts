import { describe, expect, it } from "vitest"
import { compileGlob, globRoot } from "../../../src/trust/input/glob-pattern.ts"

describe("compileGlob", () => {
  it.each([
    { name: "a star", pattern: "a/*.json", yes: ["a/b.json"], no: ["a/b/c.json", "a/bxjson", "x/a/b.json"] },
    { name: "two stars", pattern: "a/**/*.json", yes: ["a/b.json", "a/b/c/d.json"], no: ["b/a.json"] },
    { name: "two stars at the end", pattern: "a/**", yes: ["a/b", "a/b/c"], no: ["b"] },
    { name: "a question mark", pattern: "a?.json", yes: ["ab.json"], no: ["a.json", "a/.json"] },
    { name: "a choice", pattern: "*.{yml,y*ml}", yes: ["a.yml", "a.yaml"], no: ["a.json"] },
    { name: "what means something elsewhere", pattern: "a+(b).*", yes: ["a+(b).c"], no: ["aa(b).c"] },
  ])("matches $name", ({ pattern, yes, no }) => {
    const expression = compileGlob(pattern)
    expect(yes.filter((path) => !expression.test(path))).toEqual([])
    expect(no.filter((path) => expression.test(path))).toEqual([])
  })
})

describe("globRoot", () => {
  it.each([
    { name: "a folder", pattern: "policies/aws/*.json", root: "policies/aws" },
    { name: "no folder", pattern: "*.json", root: "." },
    { name: "the top of the disk", pattern: "/*.json", root: "/" },
  ])("begins at $name", ({ pattern, root }) => {
    expect(globRoot(pattern)).toBe(root)
  })
})
