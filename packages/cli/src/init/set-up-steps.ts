import type { CiPlan } from "./ci/ci-plan.ts"
import type { Answers } from "./question.ts"

/** Something that is left to do. */
export interface SetUpStep {
  /** One sentence. */
  readonly text: string
  readonly command?: string
}

/** What is left to do, in this order. */
export function setUpSteps(plan: CiPlan, answers: Answers): readonly SetUpStep[] {
  const { "account-id": account, region } = answers
  const [deploy, idOfPool] = commands(answers)
  return [
    {
      text: `Say in \`access.yaml\` what the jobs may do, and make the files anew.`,
      command: `claimbridge synth --out aws${answers.format === "terraform" ? " --format terraform" : ""}`,
    },
    { text: `Deploy to account ${account}, in ${region}.`, command: deploy },
    { text: plan.variableStep, command: idOfPool },
    { text: plan.workflowStep },
  ]
}

function commands({ format, region, name }: Answers): readonly [string, string] {
  if (format === "terraform") {
    return [
      "terraform -chdir=aws init && terraform -chdir=aws apply",
      "terraform -chdir=aws output -raw identity_pool_id",
    ]
  }
  const stack = `--stack-name ${name} --region ${region}`
  return [
    `aws cloudformation deploy ${stack} --template-file aws/${name}.yaml --capabilities CAPABILITY_NAMED_IAM`,
    `aws cloudformation describe-stacks ${stack} --query "Stacks[0].Outputs[?OutputKey=='IdentityPoolId'].OutputValue" --output text`,
  ]
}
