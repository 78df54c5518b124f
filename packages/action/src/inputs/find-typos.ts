import type { Env } from "./env.ts"
import { inputNames } from "./input-names.ts"
import { nearestInput } from "./nearest-input.ts"
import { unsupportedInputs } from "./unsupported-inputs.ts"

const known = new Set([...inputNames, ...Object.keys(unsupportedInputs), "role-skip-session-tagging"])

/** One warning for each input that is none, but looks like one. The runner itself tells of the others. */
export function findTypos(env: Env): readonly string[] {
  const typed = Object.keys(env).filter((variable) => variable.startsWith("INPUT_"))
  return typed.flatMap((variable) => {
    const name = variable.slice("INPUT_".length).toLowerCase()
    const nearest = known.has(name) ? undefined : nearestInput(name)
    return nearest === undefined ? [] : [`There is no input ${name}, so it has no effect. Did you mean ${nearest}?`]
  })
}
