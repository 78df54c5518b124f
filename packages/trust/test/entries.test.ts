import { fileURLToPath } from "node:url"
import { type BuildResult, build } from "esbuild"
import { describe, expect, it } from "vitest"

const absWorkingDir = fileURLToPath(new URL("../", import.meta.url))

function bundle(entry: string): Promise<BuildResult<{ metafile: true; write: false }>> {
  const options = { bundle: true, minify: true, metafile: true, write: false, format: "esm", target: "node20" } as const
  return build({ ...options, absWorkingDir, entryPoints: [`src/${entry}.ts`] })
}

describe("entries", () => {
  it.each([
    { entry: "index", folders: ["budget", "claims", "explain"] },
    { entry: "evaluate", folders: [] },
    { entry: "lint", folders: ["claims", "lint"] },
    { entry: "testing", folders: ["claims", "counterexample", "explain", "testing"] },
  ])("$entry loads of the folders $folders and no others", async ({ entry, folders }) => {
    const { metafile } = await bundle(entry)
    const loaded = Object.keys(metafile.inputs).flatMap((path) => /^src\/(\w+)\//.exec(path)?.[1] ?? [])
    expect([...new Set(loaded)].sort()).toEqual(folders)
  })

  it("keeps the policy engine under 25 kB minified", async () => {
    const { outputFiles } = await bundle("evaluate")
    expect(outputFiles[0]?.contents.length).toBeLessThan(25_000)
  })
})
