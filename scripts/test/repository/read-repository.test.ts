import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { readRepository } from "../../repository/read-repository.ts"

let root: string

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "claimbridge-repository-"))
})

afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

describe("readRepository", () => {
  it("reads text files by their path and leaves out what .gitignore names", () => {
    write(".gitignore", "# built\ndist/\n\n*.tgz\n.env*\n")
    write("packages/a/src/a.ts", "a")
    write("packages/a/dist/a.js", "built")
    write("packages/a/a.tgz", "packed")
    write(".env.local", "secret")
    write(".git/config", "git")
    write("image.png", "P\0NG")
    expect([...readRepository(root).keys()].sort()).toEqual([".gitignore", "packages/a/src/a.ts"])
  })
})
