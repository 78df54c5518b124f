import type { JobSettings } from "./ci-plan.ts"

/** What the command line reads in a job; the pool's id is a variable of the CI. */
export function commandVariables({ answers: { region }, roleArn, sessionName }: JobSettings): readonly string[] {
  return [
    `CLAIMBRIDGE_ROLE_ARN: ${roleArn}`,
    ...(sessionName === undefined ? [] : [`CLAIMBRIDGE_ROLE_SESSION_NAME: ${JSON.stringify(sessionName)}`]),
    `CLAIMBRIDGE_REGION: ${region}`,
  ]
}
