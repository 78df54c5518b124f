import { kill } from "node:process"

/** Ends a process for good; one that has ended meanwhile is fine. */
export function endProcess(pid: number): void {
  try {
    kill(pid, "SIGKILL")
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error
  }
}
