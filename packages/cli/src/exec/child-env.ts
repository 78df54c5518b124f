import { outrankingVariables } from "../credentials/outranking-variables.ts"

/** The environment of a command: what would outrank its credentials is gone. */
export function childEnv(
  env: Readonly<Record<string, string | undefined>>,
  variables: Readonly<Record<string, string>>,
): Record<string, string | undefined> {
  const removed = new Set(outrankingVariables(env))
  return { ...Object.fromEntries(Object.entries(env).filter(([name]) => !removed.has(name))), ...variables }
}
