import type { Machine } from "../machine.ts"
import { jobSettingsOf } from "../processes/job-settings-of.ts"
import type { ActionSettings } from "../settings.ts"
import { outrankingVariables } from "./credential-variables.ts"
import type { Handover } from "./deliver.ts"
import { regionVariables } from "./environment-variables.ts"
import { setVariables } from "./set-variables.ts"
import { startEndpoint } from "./start-endpoint.ts"

/** Gives the address of a process that answers later steps for as long as the job runs. */
export async function deliverEndpoint(machine: Machine, settings: ActionSettings, handover: Handover): Promise<void> {
  const { granted, journal, folder } = handover
  const job = await jobSettingsOf(settings, folder)
  const variables = await startEndpoint(machine, { job, granted, onStart: (endpoint) => journal.note({ endpoint }) })
  setVariables(machine, journal, {
    ...outrankingVariables(machine.env),
    ...regionVariables(settings.region),
    ...variables,
  })
}
