import type { Runner } from "../runner/runner.ts"

/** Adds to the summary of the job. A summary that cannot be written is no reason to fail a step that did its work. */
export async function writeSummary(runner: Pick<Runner, "addSummary" | "warning">, markdown: string): Promise<void> {
  try {
    await runner.addSummary(markdown)
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown failure"
    runner.warning({ title: "No summary", message: `The summary of the job could not be written: ${reason}` })
  }
}
