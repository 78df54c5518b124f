import { gzipSync } from "node:zlib"
import { describe, expect, it } from "vitest"
import { findTarballProblems } from "../../tarballs/find-tarball-problems.ts"
import { readTarball } from "../../tarballs/read-tarball.ts"

/** One entry of a tar archive as npm writes it. */
function entry(path: string, content: string): Buffer {
  const header = Buffer.alloc(512)
  header.write(path, 0)
  header.write(content.length.toString(8).padStart(11, "0"), 124)
  header.write("0", 156)
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512)
  body.write(content)
  return Buffer.concat([header, body])
}

const complete = ["LICENSE", "README.md", "dist/index.d.ts", "dist/index.js", "dist/chunk.js"]
const aTarball = (manifest: string, extra: readonly string[] = []): Map<string, string> =>
  new Map([["package.json", manifest], ...[...complete, ...extra].map((path): [string, string] => [path, ""])])

describe("readTarball", () => {
  it("reads each file by its path in the package", () => {
    const archive = Buffer.concat([
      entry("package/package.json", "{}"),
      entry("package/dist/a.js", "x".repeat(600)),
      Buffer.alloc(1024),
    ])
    expect([...readTarball(gzipSync(archive))]).toEqual([
      ["package.json", "{}"],
      ["dist/a.js", "x".repeat(600)],
    ])
  })
})

describe("findTarballProblems", () => {
  it("accepts dist, README, LICENSE and package.json", () => {
    expect(findTarballProblems(aTarball('{"dependencies":{"jose":"6.2.17"}}'))).toEqual([])
  })

  it.each([
    { name: "sources", tarball: aTarball("{}", ["src/index.ts"]), expected: "src/index.ts does not belong into it" },
    {
      name: "the source condition",
      tarball: aTarball('"@claimbridge/source"'),
      expected: "package.json still says @claimbridge/source",
    },
    { name: "a catalog version", tarball: aTarball('"catalog:"'), expected: "package.json still says catalog:" },
    { name: "a workspace version", tarball: aTarball('"workspace:*"'), expected: "package.json still says workspace:" },
  ])("reports $name", ({ tarball, expected }) => {
    expect(findTarballProblems(tarball)).toEqual([expected])
  })

  it("wants of a program without modules what can be run, and the licenses of its bundle", () => {
    const tarball = aTarball('{"exports": { "./package.json": "./package.json" }}')
    tarball.delete("dist/index.js")
    expect(findTarballProblems(tarball)).toEqual(["dist/bin.js is missing", "dist/licenses.txt is missing"])
  })

  it("reports what is missing", () => {
    const tarball = aTarball("{}")
    tarball.delete("LICENSE")
    tarball.delete("dist/index.d.ts")
    expect(findTarballProblems(tarball)).toEqual(["LICENSE is missing", "dist/index.d.ts is missing"])
  })
})
