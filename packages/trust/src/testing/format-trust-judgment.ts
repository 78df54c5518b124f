import { formatExplanation } from "../explain/format/format-explanation.ts"
import { textQuote } from "../explain/format/quote.ts"
import type { TrustJudgment } from "./judge-trust.ts"

/**
 * Says in words how a job came out: what was expected, unless that happened, and the explanation. Ends without a line break.
 */
export function formatTrustJudgment(judgment: TrustJudgment): string {
  const explanation = formatExplanation(judgment.explanation)
  return judgment.passed ? explanation : `${disappointment(judgment)}\n\n${explanation}`
}

function disappointment({ expect, because, reasons, explanation }: TrustJudgment): string {
  if (expect === "allowed") return `Expected to be allowed, and is ${explanation.verdict}.`
  if (explanation.verdict === "allowed") return "Expected to be denied, and is allowed."
  const actual = reasons.map(textQuote.name).join(", ")
  if (because === undefined) return `Expected to be denied by the policy, and is refused before it is asked: ${actual}.`
  return `Expected to be denied because of ${textQuote.name(because)}, and is ${explanation.verdict} because of ${actual}.`
}
