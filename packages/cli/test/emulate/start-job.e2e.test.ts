import { createEmulator } from "@claimbridge/emulator"
import { describe, expect, it } from "vitest"
import { emulatedCis } from "../../src/emulate/emulated-cis.ts"
import { startJob } from "../../src/emulate/start-job.ts"

describe("startJob", () => {
  it.each(emulatedCis)("starts a job of %s, with something to get its token by", async (ci) => {
    await using emulator = createEmulator()
    await emulator.listen()
    const env = await startJob(emulator, ci, {})
    const { detectCi } = await import("@claimbridge/ci")
    expect(detectCi(env)).toMatchObject({ ci, hasToken: true })
  })

  it("names the CIs that there are", async () => {
    await using emulator = createEmulator()
    await expect(startJob(emulator, "drone", {})).rejects.toThrow("There is no CI drone.")
  })
})
