import type { Env } from "./env.ts"
import { readText } from "./read-text.ts"

/** What wrappers of the Cognito actions hand on when nobody asked for anything. */
const harmless: Readonly<Record<string, string>> = {
  "role-session-name": "GitHubActions",
  "role-duration-seconds": "3600",
  "chain-role-session-name": "GitHubActions",
  "chain-role-duration-seconds": "3600",
}

/** Whether an input asks for something: it is there, is not false, and is not the default of an action it came from. */
export function isAsked(env: Env, name: string): boolean {
  const text = readText(env, name)
  return text !== undefined && text !== harmless[name] && text.toLowerCase() !== "false"
}
