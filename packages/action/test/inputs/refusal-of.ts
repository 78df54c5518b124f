import type { Env } from "../../src/inputs/env.ts"
import { InputError } from "../../src/inputs/input-error.ts"
import { readSettings } from "../../src/inputs/read-settings.ts"

/** The `InputError` that an environment is refused with; anything else fails the test. */
export async function refusalOf(env: Env): Promise<InputError> {
  const outcome: unknown = await readSettings(env).catch((error: unknown) => error)
  if (outcome instanceof InputError) return outcome
  throw new Error("expected an InputError", { cause: outcome })
}
