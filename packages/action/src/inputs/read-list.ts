import type { Env } from "./env.ts"
import { readText } from "./read-text.ts"

/** The parts of an input that is a list; nothing when it is absent. */
export function readList(env: Env, name: string, separator: RegExp): readonly string[] | undefined {
  const parts = readText(env, name)
    ?.split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "")
  return parts?.length === 0 ? undefined : parts
}
