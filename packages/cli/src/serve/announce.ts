import type { CredentialsEndpoint } from "@claimbridge/agent"
import type { Invocation } from "../command.ts"
import { dotenvLine } from "../credentials/dotenv-line.ts"
import { writeVariablesFile } from "./variables-file.ts"

/** What is served. */
export interface Served {
  readonly endpoint: Pick<CredentialsEndpoint, "address" | "env">
  readonly profiles: readonly string[]
  /** The variables of the token file, if there is one. */
  readonly webIdentity: Readonly<Record<string, string>> | undefined
}

/** Tells the variables, in the file that was named, else on stdout. Those of the token file would outrank the endpoint: they are comments. */
export function announce({ io, options }: Pick<Invocation, "io" | "options">, served: Served): void {
  const { endpoint, profiles, webIdentity } = served
  const variablesFile = options.text("variables-file")
  const text = [...lines(endpoint.env(first(profiles))), ...lines(webIdentity ?? {}).map((line) => `# ${line}`)].join(
    "",
  )
  if (variablesFile !== undefined) {
    writeVariablesFile(variablesFile, text)
    return
  }
  const all = Object.fromEntries(profiles.map((profile) => [profile, endpoint.env(profile)]))
  const document = { address: endpoint.address, profiles: all, ...(webIdentity && { webIdentity }) }
  io.stdout.write(options.flag("json") ? `${JSON.stringify(document)}\n` : text)
}

function first(profiles: readonly string[]): string {
  return profiles.includes("default") ? "default" : (profiles[0] ?? "default")
}

function lines(variables: Readonly<Record<string, string>>): string[] {
  return Object.entries(variables).map(([name, value]) => `${dotenvLine(name, value)}\n`)
}
