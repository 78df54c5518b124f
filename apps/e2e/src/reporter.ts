import type { Failure, Report, SessionFacts, Step, TagRow, Verdict } from "./report.ts"

/** Hears of a run while it goes on. */
export interface Reporter {
  step(step: Step): void
  session(session: SessionFacts, tags: readonly TagRow[], cloudTrail: object | undefined): void
  verdict(verdict: Verdict): void
  skipped(reason: string): void
  failed(failure: Failure): void
  finished(report: Report): void
}
