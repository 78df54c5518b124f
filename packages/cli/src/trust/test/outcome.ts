import { formatExplanation } from "@claimbridge/trust"
import { formatTrustJudgment, type TrustTestResult } from "@claimbridge/trust/testing"
import { visible } from "../visible.ts"
import type { SearchedRole, TestedFile } from "./run-test-file.ts"

/** How one test or one search came out, in words. */
export interface Outcome {
  readonly passed: boolean
  readonly title: string
  /** Why it didn't pass. */
  readonly reason: string
}

/** The outcomes of a file: its tests in their order, then the searches. */
export function outcomesOf({ results, searches }: TestedFile): readonly Outcome[] {
  return [...results.map(ofTest), ...searches.map(ofSearch)]
}

function ofTest(result: TrustTestResult): Outcome {
  return { passed: result.passed, title: `${result.role}: ${result.name}`, reason: formatTrustJudgment(result) }
}

function ofSearch({ role, search: { base, counterexample, tried } }: SearchedRole): Outcome {
  if (base !== "allowed") {
    const reason = `The job that is meant to get in is ${base}, so nothing can be said about others.`
    return { passed: false, title: `${role}: the intended job gets in`, reason }
  }
  const title = `${role}: nobody else was found to get in (${tried} requests tried)`
  if (!counterexample) return { passed: true, title, reason: "" }
  const changes = counterexample.changed.map(
    ({ claim, from, to }) => `  ${visible(claim)}: ${shown(from)} → ${shown(to)}`,
  )
  const words = ["This job gets in, and wasn't meant:", ...changes, "", formatExplanation(counterexample.explanation)]
  return { passed: false, title: `${role}: nobody else gets in`, reason: words.join("\n") }
}

function shown(value: unknown): string {
  return value === undefined ? "(absent)" : visible(JSON.stringify(value))
}
