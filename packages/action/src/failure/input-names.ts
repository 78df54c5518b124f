/** Options of core under the names of the inputs that they come from. */
const inputOf: Readonly<Record<string, string>> = {
  accountId: "aws-account-id",
  customRoleArn: "role-to-assume",
  durationSeconds: "role-duration-seconds",
  identityPoolId: "cognito-identity-pool-id",
  policyArns: "managed-session-policies",
  roleArn: "role-to-assume",
  roleSessionName: "role-session-name",
  timeoutMs: "action-timeout-s",
  "clientConfig.region": "aws-region",
}

/** A sentence of core in the words of a workflow: with inputs in place of options. */
export function withInputNames(sentence: string): string {
  return sentence.replaceAll(/\b(?:clientConfig\.)?[a-z]+[A-Z]\w*\b/g, (name) => inputOf[name] ?? name)
}
