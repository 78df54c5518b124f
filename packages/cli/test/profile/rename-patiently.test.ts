import { describe, expect, it } from "vitest"
import { renamePatiently } from "../../src/profile/rename-patiently.ts"

const failure = (code: string): Error => Object.assign(new Error(code), { code })

async function attempts(
  code: string,
  failures: number,
): Promise<{ readonly renames: number; readonly pauses: number }> {
  const counts = { renames: 0, pauses: 0 }
  const rename = (): void => {
    counts.renames += 1
    if (counts.renames <= failures) throw failure(code)
  }
  const pause = async (): Promise<void> => {
    counts.pauses += 1
  }
  await renamePatiently("draft", "file", { rename, pause })
  return counts
}

describe("renamePatiently", () => {
  it.each(["EPERM", "EBUSY", "EACCES"])("tries again after a moment when Windows says %s", async (code) => {
    expect(await attempts(code, 2)).toEqual({ renames: 3, pauses: 2 })
  })

  it.each([
    { name: "after five times", code: "EBUSY", failures: 5 },
    { name: "at once when the disk is full", code: "ENOSPC", failures: 1 },
  ])("gives up $name", async ({ code, failures }) => {
    await expect(attempts(code, failures)).rejects.toMatchObject({ code })
  })
})
