import { illegalInSessionName } from "./illegal-in-session-name.ts"

/** Says what is wrong with a session name template, whatever its claims will be; or nothing. */
export function sessionNameTemplateFault(template: string): string | undefined {
  const literal = template.replace(/\{[^{}\s](?:[^{}]*[^{}\s])?\}/g, "")
  if (template === "") return "it must not be empty"
  if (/\{\s*\}/.test(literal)) return "braces must hold the name of one claim, as in {run_id}"
  if (/[{}]/.test(literal)) return "each { needs a } right after the name of one claim, as in {run_id}"
  const offending = illegalInSessionName(literal)
  if (offending !== "") return `AWS does not allow ${offending} in a session name`
  const isTooShort = literal === template && literal.length < 2
  return isTooShort || literal.length > 64 ? "a session name has 2 to 64 characters" : undefined
}
