import type { CiEnv } from "./ci-env.ts"
import type { JobVariables } from "./ci-profile.ts"

/** Variables as a process has them: text, and none where there is nothing to tell. */
export function toEnv(variables: JobVariables): CiEnv {
  const known = Object.entries(variables).filter(([, value]) => value !== undefined && value !== null)
  return Object.fromEntries(known.map(([name, value]) => [name, String(value)]))
}
