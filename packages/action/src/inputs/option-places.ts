/** Where an option of core is typed. */
export interface OptionPlace {
  /** The input of the step; absent where only `roles` has it. */
  readonly input?: string
  /** The field of a role or a hop in `roles`; absent for what all roles share. */
  readonly field?: string
}

/** Every option of core that a step hands on; those of a chain's hops begin with `chain.`. */
export const optionPlaces: Readonly<Record<string, OptionPlace>> = {
  flow: { input: "auth-flow" },
  identityPoolId: { input: "cognito-identity-pool-id" },
  login: { input: "cognito-identity-provider-name" },
  accountId: { input: "aws-account-id" },
  audience: { input: "audience" },
  timeoutMs: { input: "action-timeout-s" },
  "clientConfig.region": { input: "aws-region" },
  "clientConfig.maxAttempts": { input: "retry-max-attempts" },
  customRoleArn: { input: "role-to-assume" },
  roleArn: { input: "role-to-assume", field: "role-arn" },
  roleSessionName: { input: "role-session-name", field: "session-name" },
  durationSeconds: { input: "role-duration-seconds", field: "duration-seconds" },
  policy: { input: "inline-session-policy", field: "policy" },
  policyArns: { input: "managed-session-policies", field: "policy-arns" },
  chain: { input: "chain-role-arn", field: "chain" },
  "chain.roleArn": { input: "chain-role-arn", field: "role-arn" },
  "chain.roleSessionName": { input: "chain-role-session-name", field: "session-name" },
  "chain.durationSeconds": { input: "chain-role-duration-seconds", field: "duration-seconds" },
  "chain.tags": { input: "chain-pass-claims", field: "pass-claims" },
  "chain.transitiveTagKeys": { input: "transitive-tag-keys", field: "transitive-tag-keys" },
  "chain.externalId": { input: "role-external-id", field: "external-id" },
  "chain.sourceIdentity": { field: "source-identity" },
}
