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
    option: "provider",
    text: "Does the account have an IAM OIDC provider for this CI? create one, or adopt it",
    whereabouts: "aws iam list-open-id-connect-providers",
    pattern: /^(?:create|adopt)$/,
    form: "create or adopt",
    default: "create",
  },
  {
    option: "name",
    text: "The name of the pool and the stack",
    pattern: /^[A-Za-z][A-Za-z0-9-]{0,30}$/,
    form: "up to 31 letters, digits and hyphens, a letter first",
    default: "ci",
    isQuiet: true,
  },
  {
    option: "role",
    text: "What the role is called in the model",
    pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    form: "lower case letters and digits, with hyphens between",
    default: "deploy",
    isQuiet: true,
  },
  {
    option: "format",
    text: "What is deployed: cloudformation, terraform",
    pattern: /^(?:cloudformation|terraform)$/,
    form: "cloudformation or terraform",
    default: "cloudformation",
  },
]
