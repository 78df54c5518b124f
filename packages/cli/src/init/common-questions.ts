import { ciPlans } from "./ci/ci-plans.ts"
import type { Question } from "./question.ts"

/** The first question: the next ones follow from it. */
export const ciQuestion: Question = {
  option: "ci",
  text: `The CI: ${Object.keys(ciPlans).join(", ")}`,
  pattern: new RegExp(`^(?:${Object.keys(ciPlans).join("|")})$`),
  form: `one of ${Object.keys(ciPlans).join(", ")}`,
}

/** What every CI needs, after its own questions. */
export const awsQuestions: readonly Question[] = [
  {
    option: "account-id",
    text: "The AWS account of the pool and the role",
    whereabouts: "aws sts get-caller-identity",
    pattern: /^\d{12}$/,
    form: "12 digits",
  },
  {
    option: "region",
    text: "The region of the pool",
    pattern: /^[a-z]{2,4}(?:-[a-z]+)+-\d$/,
    form: "a region such as eu-west-1",
  },
  {
    option: "format",
    text: "What is deployed: cloudformation, terraform",
    pattern: /^(?:cloudformation|terraform)$/,
    form: "cloudformation or terraform",
    default: "cloudformation",
  },
]
