import { currentCredentials } from "./delivery/credential-variables.ts"
import { deliver } from "./delivery/deliver.ts"
import { regionVariables } from "./delivery/environment-variables.ts"
import { setVariables } from "./delivery/set-variables.ts"
import { hasWorkingCredentials } from "./exchange/has-working-credentials.ts"
import { observer } from "./exchange/observation.ts"
import { requestCredentials } from "./exchange/request-credentials.ts"
import { requireAllowedAccounts } from "./exchange/require-allowed-accounts.ts"
import { masksOf } from "./inputs/masks-of.ts"
import { readSettings } from "./inputs/read-settings.ts"
import { journalWriter } from "./journal/journal.ts"
import type { Machine } from "./machine.ts"
import type { ActionSettings } from "./settings.ts"
import { grantedLines } from "./summary/granted-lines.ts"
import { successSummary } from "./summary/success-summary.ts"
import { writeSummary } from "./summary/write-summary.ts"

/** The main step: gets credentials for every role and gives them to later steps. Says whether it could. */
export async function run(machine: Machine): Promise<boolean> {
  const { runner } = machine
  const watch = observer(runner)
  let settings: ActionSettings | undefined
  try {
    for (const secret of masksOf(machine.env)) runner.mask(secret)
    settings = await readSettings(machine.env)
    for (const message of settings.warnings) runner.warning({ title: "Check the inputs", message })

    const journal = journalWriter(runner)
    if (settings.useExistingCredentials && (await hasWorkingCredentials(machine, settings))) {
      setVariables(machine, journal, regionVariables(settings.region))
      return true
    }
    if (settings.unsetCurrentCredentials) setVariables(machine, journal, currentCredentials(machine.env))

    const granted = await requestCredentials(machine, settings, watch)
    requireAllowedAccounts(settings, granted)
    await deliver(machine, settings, { granted, journal })
    for (const line of grantedLines(settings, granted)) runner.info(line)
    if (settings.summary) await writeSummary(runner, successSummary(settings, granted, watch.observation))
    return true
  } catch (error) {
    // Explaining a refusal takes as much code as everything else.
    const { reportFailure } = await import("./failure/report-failure.ts")
    await reportFailure(machine, { error, settings, observation: watch.observation })
    return false
  }
}
