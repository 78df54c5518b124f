import { describe, expect, it } from "vitest"
import type { Annotation } from "../../src/runner/runner.ts"
import { writeSummary } from "../../src/summary/write-summary.ts"

describe("writeSummary", () => {
  it("warns, and fails nothing, when there is nowhere to write", async () => {
    const warnings: Annotation[] = []
    const addSummary = () => Promise.reject(new Error("EACCES: permission denied"))
    await writeSummary({ addSummary, warning: (warning) => void warnings.push(warning) }, "### AWS credentials")
    expect(warnings).toEqual([
      { title: "No summary", message: "The summary of the job could not be written: EACCES: permission denied" },
    ])
  })
})
