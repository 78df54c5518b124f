import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { isRecord } from "../is-record.ts"
import { clientConfigChecks } from "./client-config-checks.ts"
import { hopChecks } from "./hop-checks.ts"
import { nearestNames } from "./nearest-names.ts"
import { optionChecks } from "./option-checks.ts"
import { runtimeChecks } from "./runtime-checks.ts"

const known = [
  "flow",
  ...Object.keys(optionChecks),
  "clientConfig",
  ...Object.keys(clientConfigChecks).map((name) => `clientConfig.${name}`),
  "chain",
  ...Object.keys(hopChecks).map((name) => `chain.${name}`),
  "runtime",
  ...Object.keys(runtimeChecks).map((name) => `runtime.${name}`),
]

/**
 * Refuses options that nobody reads: a typo in `durationSeconds` must not mean the default.
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_UNKNOWN`, with the names that are most like what was typed.
 */
export function checkNames(options: Readonly<Record<string, unknown>>): void {
  const typed = [
    ...Object.keys(options),
    ...namesIn("clientConfig", options.clientConfig),
    ...(Array.isArray(options.chain) ? options.chain : [options.chain]).flatMap((hop) => namesIn("chain", hop)),
    ...namesIn("runtime", options.runtime),
  ]
  const option = typed.find((name) => !known.includes(name))
  if (option === undefined) return
  throw new ClaimbridgeError("ERR_OPTION_UNKNOWN", { option, nearest: nearestNames(option, known) })
}

function namesIn(group: string, options: unknown): string[] {
  return isRecord(options) ? Object.keys(options).map((name) => `${group}.${name}`) : []
}
