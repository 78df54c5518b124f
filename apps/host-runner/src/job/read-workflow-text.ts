import { readFile } from "node:fs/promises"
import type { JobOptions } from "./job-options.ts"

/** The text of the workflow and what to call it. */
export async function readWorkflowText({ workflow }: JobOptions): Promise<{ text: string; path: string }> {
  if (typeof workflow !== "string") return { text: workflow.text, path: ".github/workflows/workflow.yml" }
  return { text: await readFile(workflow, "utf8"), path: workflow }
}
