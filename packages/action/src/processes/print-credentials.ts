import { join } from "node:path"
import { formatProcessCredentials, sharedCredentials } from "@claimbridge/agent"
import { readJobSettings } from "./read-job-settings.ts"

/** What a process that prints credentials takes from the machine. */
export interface PrinterProcess {
  readonly env: Record<string, string | undefined>
  readonly printOut: (text: string) => void
  readonly printError: (text: string) => void
}

/**
 * Prints the credentials of a profile as `credential_process` wants them, or one line about why there are none. Says
 * whether it could.
 *
 * What gets new credentials is loaded only when the cache has none.
 */
export async function printCredentials(argv: readonly string[], machine: PrinterProcess): Promise<boolean> {
  const [settingsPath = "", profile = ""] = argv
  try {
    const settings = await readJobSettings(settingsPath)
    const chosen = settings.profiles[profile]
    if (!chosen) throw new TypeError(`there is no profile ${profile}`)
    Object.assign(machine.env, chosen.env)
    const shared = sharedCredentials({
      folder: join(settings.folder, "cache"),
      key: chosen.key,
      exchange: async ({ signal }) => {
        const { exchangeOnce } = await import("./exchange-once.ts")
        return exchangeOnce(settings, chosen, { env: machine.env, signal })
      },
    })
    machine.printOut(formatProcessCredentials(await shared.get()))
    return true
  } catch (error) {
    machine.printError(`claimbridge: ${reasonOf(error)}\n`)
    return false
  }
}

/** One line: SDKs put it into the middle of a sentence. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : "unknown failure").replaceAll(/\s+/g, " ")
}
