import { checkChain } from "./check-chain.ts"
import { checkGroup } from "./check-group.ts"
import { clientConfigChecks } from "./client-config-checks.ts"
import { optionChecks } from "./option-checks.ts"
import { optionFault } from "./option-fault.ts"
import { runtimeChecks } from "./runtime-checks.ts"

/**
 * Checks the form of each option that was given.
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_INVALID`, naming the option.
 */
export function checkForms(options: Readonly<Record<string, unknown>>): void {
  checkGroup("", options, optionChecks)
  checkGroup("clientConfig", options.clientConfig, clientConfigChecks)
  checkGroup("runtime", options.runtime, runtimeChecks)
  checkChain(options.chain)
  checkIdentity(options)
}

function checkIdentity({ identityId, identityPoolId }: Readonly<Record<string, unknown>>): void {
  if (typeof identityId !== "string" || typeof identityPoolId !== "string") return
  const [region = ""] = identityPoolId.split(":")
  if (identityId.startsWith(`${region}:`)) return
  throw optionFault("identityId", identityId, `it must be of the pool's region ${region}`)
}
