import type { Invocation } from "../command.ts"
import { createRegistrar } from "./create-registrar.ts"
import { readSettingsFile } from "./read-settings-file.ts"
import { runIssuer } from "./run-issuer.ts"
import { settingsFailure } from "./settings-failure.ts"

/** Runs the issuer, or does what has to be done before. */
export async function issue(invocation: Invocation): Promise<number> {
  const { io, options } = invocation
  const registrar = options.text("create-registrar")
  if (registrar !== undefined) return createRegistrar(invocation, registrar)
  const file = await readSettingsFile(io, options)
  try {
    return await runIssuer(invocation, file)
  } catch (error) {
    throw settingsFailure(error, { file, options })
  }
}
