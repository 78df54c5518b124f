import { ownName } from "./own-name.ts"

const known: ReadonlySet<string> = new Set([
  "accountId",
  "clientConfig.region",
  "customRoleArn",
  "durationSeconds",
  "identityId",
  "identityPoolId",
  "policyArns",
  "roleArn",
  "roleSessionName",
  "timeoutMs",
])

/** A sentence of core in the words of the command line: `--role-arn` in place of `roleArn`. */
export function optionNames(sentence: string): string {
  const plain = sentence.replaceAll(/ (?:in|to) the call that makes the provider/g, "")
  return plain.replaceAll(/\b(?:clientConfig\.)?[a-z]+[A-Z]\w*\b/g, (name) =>
    known.has(name) ? `--${ownName(name)}` : name,
  )
}
