import { ClaimbridgeError } from "../errors/claimbridge-error.ts"
import { checkGroup } from "./check-group.ts"
import { checkNames } from "./check-names.ts"
import { clientConfigChecks } from "./client-config-checks.ts"
import { optionChecks } from "./option-checks.ts"
import { optionFault, showOption } from "./option-fault.ts"
import { runtimeChecks } from "./runtime-checks.ts"

const poolOnly = ["login", "accountId", "identityId"]
const roleOnly = ["roleArn", "roleSessionName", "durationSeconds", "policy", "policyArns"]

const rules: Readonly<Record<string, { readonly required: readonly string[]; readonly unused: readonly string[] }>> = {
  basic: { required: ["identityPoolId", "roleArn"], unused: ["customRoleArn"] },
  enhanced: { required: ["identityPoolId"], unused: roleOnly },
  direct: { required: ["roleArn"], unused: [...poolOnly, "customRoleArn"] },
}

type Options = Readonly<Record<string, unknown>>

/**
 * Checks options as they were typed, without any I/O. Types say the same; not every caller has types.
 *
 * @throws {ClaimbridgeError} `ERR_OPTION_UNKNOWN`, `ERR_OPTION_INVALID`, `ERR_OPTION_MISSING` or `ERR_OPTION_CONFLICT`,
 *   naming the option.
 */
export function checkOptions(options: Options, alsoRequired: readonly string[]): void {
  checkNames(options)
  checkFlow(options, alsoRequired)
  checkGroup("", options, optionChecks)
  checkGroup("clientConfig", options.clientConfig, clientConfigChecks)
  checkGroup("runtime", options.runtime, runtimeChecks)
  checkIdentity(options)
}

function checkFlow(options: Options, alsoRequired: readonly string[]): void {
  const { flow = "basic" } = options
  const rule = typeof flow === "string" && Object.hasOwn(rules, flow) ? rules[flow] : undefined
  if (!rule) throw optionFault("flow", flow, 'it must be "basic", "enhanced" or "direct"')
  for (const option of rule.unused) refuseUnused({ option, value: options[option], flow: String(flow) })
  for (const option of [...rule.required, ...alsoRequired])
    requirePresent({ option, value: options[option], flow: String(flow) })
}

interface Typed {
  readonly option: string
  readonly value: unknown
  readonly flow: string
}

function refuseUnused({ option, value, flow }: Typed): void {
  if (value === undefined) return
  throw new ClaimbridgeError("ERR_OPTION_CONFLICT", { option, value: showOption(option, value), flow })
}

function requirePresent({ option, value, flow }: Typed): void {
  if (value !== undefined) return
  throw new ClaimbridgeError("ERR_OPTION_MISSING", { option, flow, expected: `flow "${flow}" needs it` })
}

function checkIdentity({ identityId, identityPoolId }: Options): void {
  if (typeof identityId !== "string" || typeof identityPoolId !== "string") return
  const [region = ""] = identityPoolId.split(":")
  if (identityId.startsWith(`${region}:`)) return
  throw optionFault("identityId", identityId, `it must be of the pool's region ${region}`)
}
