/** Options of core that the command line calls otherwise than in kebab-case. */
const otherNames: Readonly<Record<string, string>> = {
  "clientConfig.region": "region",
  timeoutMs: "timeout-seconds",
}

const ownNames: ReadonlySet<string> = new Set([
  "accountId",
  "customRoleArn",
  "durationSeconds",
  "identityId",
  "identityPoolId",
  "policyArns",
  "roleArn",
  "roleSessionName",
])

/** A sentence of core in the words of the command line: `--role-arn` in place of `roleArn`. */
export function optionNames(sentence: string): string {
  const plain = sentence.replaceAll(/ (?:in|to) the call that makes the provider/g, "")
  return plain.replaceAll(/\b(?:clientConfig\.)?[a-z]+[A-Z]\w*\b/g, (name) => {
    const other = otherNames[name]
    if (other !== undefined) return `--${other}`
    return ownNames.has(name) ? `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}` : name
  })
}
