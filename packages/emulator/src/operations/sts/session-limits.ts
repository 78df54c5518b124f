import type { LimitedMember, Limits } from "./check-limits.ts"

const ROLE_ARN: Limits = { required: true, minLength: 20, maxLength: 2048 }
const SESSION_NAME: Limits = { required: true, minLength: 2, maxLength: 64, pattern: String.raw`[\w+=,.@-]*` }
const DURATION: Limits = { min: 900, max: 43_200 }
const TOKEN_SIZE: Limits = { min: 0, max: 4096 }
const POLICY: Limits = {
  minLength: 1,
  maxLength: 2048,
  pattern: String.raw`[\u0009\u000A\u000D\u0020-\u00FF]+`,
}
const POLICY_ARN: Limits = { minLength: 20, maxLength: 2048 }
const POLICY_ARNS: Limits = { maxLength: 10 }

export interface SessionMembers {
  readonly roleArn?: string | undefined
  readonly roleSessionName?: string | undefined
  readonly durationSeconds?: number | undefined
  readonly minimumSessionTokenSize?: number | undefined
  readonly policy?: string | undefined
  readonly policyArns?: readonly string[] | undefined
}

/** Pairs the members that both AssumeRole calls share with the limits of AWS's model. */
export function sessionLimits(members: SessionMembers): readonly LimitedMember[] {
  const { policyArns = [] } = members
  return [
    { name: "roleArn", value: members.roleArn, limits: ROLE_ARN },
    { name: "roleSessionName", value: members.roleSessionName, limits: SESSION_NAME },
    { name: "durationSeconds", value: members.durationSeconds, limits: DURATION },
    // Open: the tokens are not padded, and `SessionTokenSize` and `SessionTokenUtilization` are not answered.
    { name: "minimumSessionTokenSize", value: members.minimumSessionTokenSize, limits: TOKEN_SIZE },
    { name: "policy", value: members.policy, limits: POLICY },
    // Open: how AWS words an eleventh policy.
    { name: "policyArns", value: policyArns, limits: POLICY_ARNS },
    ...policyArns.map((value, index) => ({ name: `policyArns.${index + 1}.member.arn`, value, limits: POLICY_ARN })),
  ]
}
