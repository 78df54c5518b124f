import type { Env } from "../env.ts"
import type { Sign } from "./ci-description.ts"

/** Whether everything that a sign names is there. */
export function hasSign(env: Env, sign: Sign): boolean {
  return sign.every((expected) => {
    const [name = "", value] = expected.split("=")
    const found = env[name]?.trim()
    return value === undefined ? Boolean(found) : found === value
  })
}
