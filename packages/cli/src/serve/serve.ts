import { randomUUID } from "node:crypto"
import {
  type AgentLog,
  type AgentMetrics,
  createAgentLog,
  createAgentMetrics,
  createCredentialsEndpoint,
  keepMetricsFile,
  watchOwner,
} from "@claimbridge/agent"
import manifest from "../../package.json" with { type: "json" }
import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"
import { cacheFolder } from "../settings/cache-folder.ts"
import { type KeptTokenFile, keepTokenFile } from "../settings/keep-token-file.ts"
import { announce } from "./announce.ts"
import { openProfiles } from "./open-profiles.ts"
import { removeVariablesFile } from "./variables-file.ts"
import { type WantedProfile, wantedProfiles } from "./wanted-profiles.ts"

/** Runs an endpoint until a signal, its owner's end, or a request ends it. */
export async function serve(invocation: Invocation): Promise<number> {
  const { io, options } = invocation
  const log = createAgentLog({ write: (line) => io.stderr.write(line), now: io.now })
  const wanted = await wantedProfiles(invocation)
  const profiles = wanted.map(([name]) => name)
  const metrics = createAgentMetrics({ profiles, version: manifest.version })
  await using opened = await openProfiles(invocation, wanted, (profile, event) => {
    metrics.observe(profile, event)
    log.event(profile, event)
  })
  await using kept = await openTokenFile(invocation, wanted, log)
  await using endpoint = await createCredentialsEndpoint({
    profiles: opened.profiles,
    tokenFile: `${cacheFolder(io)}/endpoint-${randomUUID()}`,
    onFailure: log.failure,
    metrics,
  })
  await using _file = writeMetrics(invocation, metrics, log)
  const end = (reason: string): void => {
    log.tell("ending", { reason })
    void endpoint.close()
  }
  const ownerPid = options.number("owner-pid")
  const stopWatching = ownerPid === undefined ? undefined : watchOwner({ pid: ownerPid, onGone: () => end("owner") })
  const stopListening = io.onSignal(end)
  try {
    announce(invocation, { endpoint, profiles, webIdentity: kept?.env })
    log.tell("serving", { address: endpoint.address, profiles })
    await endpoint.closed
    return 0
  } finally {
    stopListening()
    stopWatching?.()
    removeVariablesFile(options.text("variables-file"))
  }
}

/** For the profile that is meant when none is named. */
async function openTokenFile(
  { io, options }: Invocation,
  wanted: readonly WantedProfile[],
  log: AgentLog,
): Promise<KeptTokenFile | undefined> {
  const file = options.text("web-identity-token-file")
  const [profile, asked] = wanted.find(([name]) => name === "default") ?? wanted[0] ?? []
  if (file === undefined || profile === undefined || asked === undefined) return undefined
  return keepTokenFile(asked, {
    file,
    folder: cacheFolder(io),
    env: io.env,
    onEvent: (event) => log.event(profile, event),
    onToken: (expiration) => log.tell("token-written", { profile, file, expiration }),
    onFailure: (error) => log.failure(profile, error),
  })
}

function writeMetrics({ options }: Invocation, metrics: AgentMetrics, log: AgentLog): AsyncDisposable | undefined {
  const file = options.text("metrics-file")
  if (file === undefined) return undefined
  if (!file.endsWith(".prom")) {
    const hint = "The node exporter reads files that end in .prom."
    throw new CliError({ message: `${file} is no name for a metrics file.`, hint })
  }
  const onFailure = (): void => log.tell("metrics-not-written", { file }, "warn")
  const stop = keepMetricsFile({ file, metrics, onFailure })
  return { [Symbol.asyncDispose]: stop }
}
