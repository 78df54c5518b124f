/** Options of core that the command line calls otherwise than in kebab-case. */
const otherNames: Readonly<Record<string, string>> = { "clientConfig.region": "region", timeoutMs: "timeout-seconds" }

/** What the command line calls an option of core: `role-arn` for `roleArn`. */
export function ownName(option: string): string {
  return otherNames[option] ?? option.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
