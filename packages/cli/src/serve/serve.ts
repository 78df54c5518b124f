import { randomUUID } from "node:crypto"
import { type CredentialsEndpoint, createCredentialsEndpoint, watchOwner } from "@claimbridge/agent"
import type { Invocation } from "../command.ts"
import { dotenvLine } from "../credentials/dotenv-line.ts"
import { cacheFolder } from "../settings/cache-folder.ts"
import { removeEnvFile, writeEnvFile } from "./env-file.ts"
import { openProfiles } from "./open-profiles.ts"

/** Runs an endpoint until a signal, its owner's end, or a request ends it. */
export async function serve(invocation: Invocation): Promise<number> {
  const { io, options } = invocation
  const log = logTo(invocation)
  await using opened = await openProfiles(invocation, log)
  const tokenFile = `${cacheFolder(io)}/endpoint-${randomUUID()}`
  await using endpoint = await createCredentialsEndpoint({ profiles: opened.profiles, tokenFile })
  const end = (reason: string): void => {
    log({ type: "ending", reason })
    void endpoint.close()
  }
  const ownerPid = options.number("owner-pid")
  const stopWatching = ownerPid === undefined ? undefined : watchOwner({ pid: ownerPid, onGone: () => end("owner") })
  const stopListening = io.onSignal(end)
  try {
    announce(invocation, endpoint, Object.keys(opened.profiles))
    log({ type: "serving", address: endpoint.address, profiles: Object.keys(opened.profiles) })
    await endpoint.closed
    return 0
  } finally {
    stopListening()
    stopWatching?.()
    removeEnvFile(options.text("env-file"))
  }
}

/** What is logged: facts, no secrets. */
export type Log = (entry: Readonly<Record<string, unknown>>) => void

function logTo({ io }: Invocation): Log {
  return (entry) => io.stderr.write(`${JSON.stringify({ time: io.now().toISOString(), ...entry })}\n`)
}

function announce({ io, options }: Invocation, endpoint: CredentialsEndpoint, profiles: readonly string[]): void {
  const [first = "default"] = profiles
  const variables = endpoint.env(profiles.includes("default") ? "default" : first)
  const text = Object.entries(variables).map(([name, value]) => `${dotenvLine(name, value)}\n`)
  const envFile = options.text("env-file")
  if (envFile !== undefined) {
    writeEnvFile(envFile, text.join(""))
    return
  }
  const all = Object.fromEntries(profiles.map((profile) => [profile, endpoint.env(profile)]))
  io.stdout.write(
    options.flag("json") ? `${JSON.stringify({ address: endpoint.address, profiles: all })}\n` : text.join(""),
  )
}
