import type { OptionOrigin } from "./role-draft.ts"

const inputs: Readonly<Record<string, string>> = {
  roleSessionName: "role-session-name",
  durationSeconds: "role-duration-seconds",
  policy: "inline-session-policy",
  policyArns: "managed-session-policies",
  "chain[0].roleArn": "chain-role-arn",
  "chain[0].roleSessionName": "chain-role-session-name",
  "chain[0].durationSeconds": "chain-role-duration-seconds",
  "chain[0].tags": "chain-pass-claims",
  "chain[0].transitiveTagKeys": "transitive-tag-keys",
  "chain[0].externalId": "role-external-id",
}

/** The input behind an option of a step's only role, whose ARN was typed as `roleInput`. */
export function singleRoleOrigin(option: string, roleInput: string): OptionOrigin | undefined {
  const input = /^(?:roleArn|customRoleArn)$/.test(option) ? roleInput : inputs[option]
  return input === undefined ? undefined : { input }
}
