import type { Env } from "./env.ts"
import { InputError } from "./input-error.ts"
import { readText } from "./read-text.ts"
import { unsupportedInputs } from "./unsupported-inputs.ts"

/**
 * Refuses inputs of the official action that this one cannot honor; empty and false ones ask for nothing.
 *
 * @throws {InputError} naming the first one, without its value.
 */
export function refuseUnsupported(env: Env): void {
  for (const [name, hint] of Object.entries(unsupportedInputs)) {
    if ((readText(env, name) ?? "false").toLowerCase() === "false") continue
    throw new InputError({
      inputs: [name],
      message: `Input ${name} is not supported: credentials come from OIDC here.`,
      hint,
    })
  }
}
