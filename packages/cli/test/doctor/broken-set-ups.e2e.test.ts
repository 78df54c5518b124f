import { describe, expect, it } from "vitest"
import { aBroken } from "./support/a-broken-set-up.ts"
import { brokenChains, stubbornChains } from "./support/broken-chains.ts"
import { brokenOptions } from "./support/broken-options.ts"
import { brokenPools } from "./support/broken-pools.ts"
import { brokenRoles } from "./support/broken-roles.ts"
import { type DoctorReport, doctorReport } from "./support/doctor-report.ts"
import { optionWords } from "./support/option-words.ts"

const all = [...brokenPools, ...brokenRoles, ...brokenOptions, ...brokenChains]

describe("claimbridge doctor", () => {
  it.each(all)("names the cause, and its fix makes the exchange work: $name ($see)", async (broken) => {
    const setUp = await aBroken(broken)
    const options = broken.options ?? {}
    const { exitCode, verdict, plan } = await doctorReport(setUp, optionWords(options))
    expect(verdict.headline).toMatch(broken.cause)
    expect(exitCode).toBe(broken.exitCode)

    for (const change of plan.changes) await setUp.change(change)
    const after = await doctorReport(setUp, optionWords(withChanges(options, plan.options)))
    expect(after.verdict.headline).toMatch(broken.leaves ?? /^The exchange works\.$/)
    expect(setUp.emulator.calls.findLast(isExchange)).toMatchObject({ status: 200 })
  })

  it.each(stubbornChains)("names the cause, and changes nothing by command: $name ($see)", async (broken) => {
    const setUp = await aBroken(broken)
    const { exitCode, verdict, plan } = await doctorReport(setUp, optionWords(broken.options ?? {}))
    expect(verdict.headline).toMatch(broken.cause)
    expect(verdict.fix).toMatch(broken.fix)
    expect({ exitCode, changes: plan.changes }).toEqual({ exitCode: broken.exitCode, changes: [] })
  })
})

function withChanges(
  options: Readonly<Record<string, string>>,
  changes: DoctorReport["plan"]["options"],
): Readonly<Record<string, string>> {
  const changed = new Map(Object.entries(options))
  for (const { name, value } of changes) value === null ? changed.delete(name) : changed.set(name, value)
  return Object.fromEntries(changed)
}

/** The last call of an exchange, in any flow. */
function isExchange({ operation }: { readonly operation: string }): boolean {
  return /^AssumeRole/.test(operation) || operation === "GetCredentialsForIdentity"
}
