import { describe, expect, it } from "vitest"
import { checkMachineAccess } from "../../layers/check-machine-access.ts"
import type { EdgeFiles } from "../../layers/edge-files.ts"
import { importingFiles } from "../../layers/importing-file.ts"
import { findPackages } from "../../repository/find-packages.ts"
import { aRepository } from "../support/a-repository.ts"

function touched(path: string, text: string, edges: EdgeFiles = {}): string[] {
  const files = aRepository({ "packages/core": {} }, { [path]: text })
  const findings = checkMachineAccess(importingFiles(files, findPackages(files)), edges)
  return findings.map(({ line, message }) => `${line} ${message.split(":", 1)[0]}`)
}

describe("checkMachineAccess", () => {
  it.each([
    { name: "an environment variable", text: "\nexport const home = process.env.HOME", expected: "2 touches process" },
    { name: "the process as a value", text: "use({ process })", expected: "1 touches process" },
    {
      name: "the process through globalThis",
      text: "globalThis.process.exit()",
      expected: "1 touches globalThis.process",
    },
    { name: "the process under a string key", text: 'globalThis["process"]', expected: "1 touches globalThis.process" },
    { name: "the disk", text: 'import { readFile } from "node:fs/promises"', expected: "1 touches node" },
    { name: "the network", text: 'const { createServer } = await import("node:http")', expected: "1 touches node" },
    {
      name: "a child process without the prefix",
      text: 'import { spawn } from "child_process"',
      expected: "1 touches child_process",
    },
  ])("reports $name in an inner file", ({ text, expected }) => {
    expect(touched("packages/core/src/inner.ts", text)).toEqual([expected])
  })

  it.each([
    { name: "an edge by its name", path: "packages/core/src/runtime.ts", text: "export const env = process.env" },
    { name: "a test", path: "packages/core/test/a.test.ts", text: 'import "node:fs"' },
    {
      name: "types of a machine module",
      path: "packages/core/src/a.ts",
      text: 'import type { Server } from "node:http"',
    },
    { name: "pure modules of Node", path: "packages/core/src/a.ts", text: 'import { createHash } from "node:crypto"' },
    { name: "a property called process", path: "packages/core/src/a.ts", text: "credentials.process = 1" },
    { name: "the word in a string", path: "packages/core/src/a.ts", text: 'const kind = "process"' },
  ])("lets $name through", ({ path, text }) => {
    expect(touched(path, text)).toEqual([])
  })

  it("lets a file on the list through, as long as it needs that", () => {
    const path = "packages/core/src/inner.ts"
    expect(touched(path, 'import "node:fs"', { [path]: "reads" })).toEqual([])
    expect(touched(path, "export const a = 1", { [path]: "reads" })).toEqual(["undefined touches no machine"])
  })
})
