import type { Reporter } from "./reporter.ts"

/** Says nothing until the end, and then everything as one JSON document. */
export function createJsonReporter(write: (text: string) => void): Reporter {
  const silent = (): void => {}
  return {
    step: silent,
    session: silent,
    verdict: silent,
    skipped: silent,
    failed: silent,
    finished: (report) => write(JSON.stringify(report, null, 2)),
  }
}
