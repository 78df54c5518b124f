import { join } from "node:path"
import { build } from "tsdown"
import { describe, expect, it } from "vitest"
import config from "../tsdown.config.ts"

describe("the bundle", () => {
  it("starts with one file: what an exchange needs is loaded when there has to be one", async () => {
    const cwd = join(import.meta.dirname, "..")
    const bundles = await build({ ...config, config: false, cwd, write: false, clean: false, logLevel: "silent" })
    const chunks = bundles.flatMap((bundle) => bundle.chunks.filter((chunk) => chunk.type === "chunk"))
    const imports = chunks.find(({ fileName }) => fileName === "bin.js")?.imports
    expect(imports?.filter((name) => !name.startsWith("node:"))).toEqual([])
  })
})
