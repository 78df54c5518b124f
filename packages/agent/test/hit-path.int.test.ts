import { describe, expect, it } from "vitest"
import { nodeRuntime } from "../src/runtime.ts"
import { sharedCredentials } from "../src/shared-credentials.ts"
import { aFolder } from "./support/a-folder.ts"
import { someCredentials } from "./support/some-credentials.ts"
import { startProgram } from "./support/start-program.ts"

describe("sharedCredentials with fresh credentials", () => {
  it("loads nothing for them, and neither sockets nor cryptography before", async () => {
    const folder = `${aFolder()}/cache`
    const exchange = async () => someCredentials(new Date(nodeRuntime.now().getTime() + 3_600_000))
    await sharedCredentials({ folder, key: "ci", exchange }).get()
    const program = startProgram(new URL("./support/hit.ts", import.meta.url), { CACHE_FOLDER: folder })
    expect({ code: await program.ended, stderr: program.printed.stderr }).toEqual({ code: 0, stderr: "" })
    const { before, during } = JSON.parse(program.printed.stdout)
    expect(during).toEqual([])
    expect(before).toContain("NativeModule fs")
    for (const module of ["http", "net", "crypto", "child_process"])
      expect(before).not.toContain(`NativeModule ${module}`)
  })
})
