import { readFileSync } from "node:fs"
import { parseEnv } from "node:util"
import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"

/** Where an agent is, and what it wants to be sent. */
export interface AgentPlace {
  readonly address: string
  readonly token: string
}

/**
 * Finds the agent that the variables name. Its token goes to this machine alone.
 *
 * @throws {CliError} when there are none, or they lead elsewhere.
 */
export function findAgent({ io, options }: Pick<Invocation, "io" | "options">): AgentPlace {
  const file = options.text("variables-file")
  const env = file === undefined ? io.env : parseEnv(read(file))
  const { AWS_CONTAINER_CREDENTIALS_FULL_URI: uri, AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: tokenFile } = env
  if (!uri || !tokenFile) {
    const hint = "Give --variables-file, the file of claimbridge serve --variables-file."
    throw new CliError({ message: `${file ?? "The environment"} names no agent.`, hint })
  }
  return { address: localAddress(uri), token: read(tokenFile) }
}

function localAddress(uri: string): string {
  const url = URL.canParse(uri) ? new URL(uri) : undefined
  if (url?.protocol === "http:" && (url.hostname === "127.0.0.1" || url.hostname === "localhost")) return url.origin
  const hint = "An agent listens on 127.0.0.1."
  throw new CliError({ message: "AWS_CONTAINER_CREDENTIALS_FULL_URI leads to no agent on this machine.", hint })
}

function read(path: string): string {
  try {
    return readFileSync(path, "utf8")
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown"
    const hint = "Is the agent running? It removes its files at its end."
    throw new CliError({ message: `${path} cannot be read: ${code}.`, hint })
  }
}
