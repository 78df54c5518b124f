import { createIssuer, type Issuer, memoryKeys } from "@claimbridge/issuer"
import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"
import { type IssuerLog, issuerLog } from "./issuer-log.ts"
import { listenFailure } from "./listen-failure.ts"
import { listenOptions } from "./listen-options.ts"
import { openStore } from "./open-store.ts"
import type { IssuerSettings, SettingsFile } from "./read-settings-file.ts"
import { storeOptions } from "./store-options.ts"

/** Runs the issuer until a signal; with `--check` looks whether it could. */
export async function runIssuer(invocation: Invocation, { source, settings: given }: SettingsFile): Promise<number> {
  const { io, options } = invocation
  const listening = listenOptions(options, io.cwd)
  const settings = { ...(options.flag("behind-proxy") && { proxyHops: 1 }), ...given }
  if (options.flag("check")) return check(invocation, settings, source.name)
  const store = storeOptions(options, io.cwd)
  const log = issuerLog(io)
  await using opened = await openStore(store, log)
  await using issuer = createIssuer({
    ...settings,
    keys: opened.keys,
    storage: opened.storage,
    audit: log.audit,
    onInternalError: (error, requestId) => log.tell({ event: "internal-error", requestId, error: String(error) }),
  })
  const listener = await issuer.listen(listening).catch((error: unknown) => {
    throw listenFailure(error, listening)
  })
  // From here on signals are heard: whoever reads that it listens may send one.
  const signal = untilEnd(invocation, issuer, log)
  log.tell({ event: "listening", url: listener.url })
  return await end(await signal, issuer, log)
}

function check({ io, options }: Invocation, settings: IssuerSettings, name: string): number {
  createIssuer({ ...settings, keys: memoryKeys(), audit: () => {} })
  if (options.flag("json")) io.stdout.write(`${JSON.stringify({ settings: name, ok: true })}\n`)
  const registrars = settings.registrars.map((registrar) => registrar.name).join(", ")
  io.stderr.write(`claimbridge: ${name} is right: tokens of ${settings.url} for the jobs of ${registrars}\n`)
  return 0
}

/**
 * Waits for what ends the issuer: a signal, or the loss of the audit log. A second signal ends the process at once, unless
 * it is a SIGHUP: that would cut off the answers under way.
 */
function untilEnd({ io }: Invocation, issuer: Issuer, log: IssuerLog): Promise<NodeJS.Signals | undefined> {
  return new Promise((resolve) => {
    log.onAuditLost(() => resolve(undefined))
    const stop = io.onSignal((name) => {
      if (name === "SIGHUP") return void rotate(issuer, log)
      stop()
      io.onSignal(() => {}, ["SIGHUP"])
      resolve(name)
    })
  })
}

async function end(signal: NodeJS.Signals | undefined, issuer: Issuer, log: IssuerLog): Promise<number> {
  log.tell({ event: "ending", reason: signal ?? "nobody reads the audit log" })
  await issuer.close()
  if (signal !== undefined) return 0
  const message = "The audit log on stdout has no reader any more, and without it there are no tokens."
  throw new CliError({ message, hint: "Send it to a file, or to a program that lives on.", kind: "unavailable" })
}

async function rotate(issuer: Issuer, log: IssuerLog): Promise<void> {
  try {
    await issuer.rotate()
  } catch (error) {
    log.tell({ event: "internal-error", error: String(error) })
  }
}
