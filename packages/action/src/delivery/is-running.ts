import { readFile } from "node:fs/promises"

/** Whether a process runs; one that has ended and waits for its parent to notice does not. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")
  return !/^\d+ \(.*\) Z /s.test(status)
}
