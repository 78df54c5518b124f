import type { CiPlan } from "./ci/ci-plan.ts"
import type { Answers } from "./question.ts"
import { setUpSteps } from "./set-up-steps.ts"

/** What the team should know. */
export function readmeText(plan: CiPlan, answers: Answers): string {
  const steps = setUpSteps(plan, answers).map(({ text, command }, index) => `${index + 1}. ${text}${block(command)}`)
  const format = answers.format === "terraform" ? " --format terraform" : ""
  return `# AWS for our CI jobs

Jobs of ${plan.title} get credentials for AWS from the OIDC token that the CI gives them. No key is stored anywhere. The claims of
the token become session tags: policies can ask for them, and CloudTrail records them.

[\`access.yaml\`](../access.yaml) says which jobs get which role. The other files in this folder are made of it: change the model, and
make them anew.

## Set-up

${steps.join("\n")}

## Changes

\`\`\`sh
claimbridge test access.yaml                   # do the right jobs get in, and no others?
claimbridge synth --out aws${format}
claimbridge diff                               # what would a deployment change?
\`\`\`

In CI, \`claimbridge synth --out aws${format} --check\` fails when a file here isn't as the model says. When a job is denied,
\`claimbridge explain --from-token\` in that job says which condition it was.
`
}

function block(command: string | undefined): string {
  return command === undefined ? "" : `\n\n   \`\`\`sh\n   ${command}\n   \`\`\`\n`
}
