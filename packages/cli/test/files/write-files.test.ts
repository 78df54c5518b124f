import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { writeFiles } from "../../src/files/write-files.ts"
import { aFolder } from "../support/a-folder.ts"
import { aTerminal } from "../support/a-terminal.ts"

describe("writeFiles", () => {
  it("leaves no draft, and the files of before, when one can't be written", () => {
    const folder = aFolder({ "a.txt": "before", "file/x": "" })
    const files = [
      { path: join(folder, "a.txt"), text: "after" },
      // A folder of that name can't be made: there is a file.
      { path: join(folder, "file/x/b.txt"), text: "b" },
    ]
    expect(() => writeFiles(aTerminal(), files)).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(/b\.txt can't be written \(E\w+\)\.$/),
        hint: expect.stringContaining("A file stands where a folder has to be"),
      }),
    )
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe("before")
    expect(readdirSync(folder).toSorted()).toEqual(["a.txt", "file"])
  })

  it("removes the drafts when a name is taken by a folder", () => {
    const folder = aFolder({ "a.txt/x": "" })
    expect(() => writeFiles(aTerminal(), [{ path: join(folder, "a.txt"), text: "a" }])).toThrow("can't be written")
    expect(readdirSync(folder)).toEqual(["a.txt"])
  })

  it("holds signals back until all is in its place", () => {
    const folder = aFolder()
    const seen: string[] = []
    const onSignal = () => {
      seen.push(`held: ${readdirSync(folder).length}`)
      return () => seen.push(`released: ${readdirSync(folder).length}`)
    }
    const files = ["a", "b"].map((name) => ({ path: join(folder, name), text: name }))
    writeFiles({ onSignal }, files)
    expect(seen).toEqual(["held: 0", "released: 2"])
  })
})
