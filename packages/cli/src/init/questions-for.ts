import type { CiPlan } from "./ci/ci-plan.ts"
import { ciPlans } from "./ci/ci-plans.ts"
import { awsQuestions, ciQuestion } from "./common-questions.ts"
import type { Answers, Question } from "./question.ts"

/** Every question of a set-up, as far as the answers so far decide which there are. */
export function questionsFor({ ci }: Answers): readonly Question[] {
  const plan = planOf(ci)
  return plan ? [ciQuestion, ...plan.questions, ...awsQuestions] : [ciQuestion]
}

export function planOf(ci: string | undefined): CiPlan | undefined {
  return ci !== undefined && Object.hasOwn(ciPlans, ci) ? ciPlans[ci] : undefined
}
