import { formatProcessCredentials } from "@claimbridge/agent"
import { CliError } from "../cli-error.ts"
import type { Command, Invocation } from "../command.ts"
import { exchangeOptions } from "../settings/exchange-options.ts"
import { jobCredentials } from "../settings/job-credentials.ts"

/** Prints credentials. What another format than `process` needs is loaded for that alone. */
export const credentialsCommand: Command = {
  positionals: [],
  options: {
    format: {
      type: "text",
      choices: ["process", "env", "dotenv", "powershell", "json", "github"],
      summary: "for credential_process, a shell, a .env file, PowerShell, programs, or the later steps of a job",
      default: "process",
      from: "flag",
    },
    force: { type: "flag", summary: "print them on a terminal, too", from: "flag" },
    ...exchangeOptions,
  },
  description:
    "All processes of a job share one exchange. --json without --format is --format json; CLAIMBRIDGE_JSON counts for\nerrors alone, since SDKs take no other document than that of process.",
  examples: [
    { title: "In ~/.aws/config, below [profile ci]", line: "credential_process = claimbridge credentials --role ci" },
    { title: "For a shell", line: 'eval "$(claimbridge credentials --format env)"' },
    { title: "For the later steps of a job of GitHub Actions", line: "claimbridge credentials --format github" },
  ],
  run: async (invocation) => {
    const { io, options } = invocation
    const format = options.text("format") ?? (options.origin("json") === "--json" ? "json" : "process")
    refuseTerminal(invocation)
    // SDKs show what a credential_process says on stderr.
    const credentials = await jobCredentials(invocation, format === "process" ? "silent" : "told")
    if (format !== "process") return printOther(invocation, format, credentials)
    io.stdout.write(`${formatProcessCredentials(credentials)}\n`)
    return 0
  },
}

function refuseTerminal({ io, options }: Invocation): void {
  if (options.flag("force") || !io.stdout.isTty) return
  throw new CliError({
    message: "Credentials are not printed on a terminal, where they would stay in its history.",
    hint: "Hand them to a program, use claimbridge exec, or give --force.",
  })
}

async function printOther(
  invocation: Invocation,
  format: string,
  credentials: Awaited<ReturnType<typeof jobCredentials>>,
): Promise<number> {
  const { printCredentials } = await import("./print-credentials.ts")
  return printCredentials(invocation, format, credentials)
}
