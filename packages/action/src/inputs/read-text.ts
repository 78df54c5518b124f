import type { Env } from "./env.ts"

/** An input without the white space around it; nothing when it is empty, which is how the runner hands over an absent one. */
export function readText(env: Env, name: string): string | undefined {
  const text = env[`INPUT_${name.toUpperCase()}`]?.trim()
  return text === "" ? undefined : text
}
