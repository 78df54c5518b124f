import type { ActionSettings } from "../settings.ts"

const command = / To see which [^.\n]*, save the trust policy and run in the job:\n.*$/s
const advice = " To see which condition does not hold, give `trust-policy: <path>`, a copy of it in the workspace."

/** In place of a command, which no step has, names the input that does the same; nothing where that was given. */
export function withTrustPolicyAdvice(sentence: string, { trustPolicy }: Pick<ActionSettings, "trustPolicy">): string {
  return sentence.replace(command, trustPolicy === undefined ? advice : "")
}
