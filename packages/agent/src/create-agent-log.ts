import type { ClaimbridgeError, ClaimbridgeEvent } from "@claimbridge/core"

/** What `createAgentLog` takes. */
export interface AgentLogOptions {
  /** Gets each line, its line break included. */
  readonly write: (line: string) => void
  /** The time now. Default: the system clock. */
  readonly now?: () => Date
  /** Facts that every line has, to tell the agents of a host apart. They must hold no secret. Default: none. */
  readonly facts?: Readonly<Record<string, unknown>>
}

/** How much an entry matters. */
export type LogLevel = "info" | "warn" | "error"

/** A log of lines of JSON: `time`, `level`, `type` and facts. There is no secret in it. */
export interface AgentLog {
  /** What the agent itself does; default level: `info`. The facts must hold no secret. */
  tell(type: string, facts?: Readonly<Record<string, unknown>>, level?: LogLevel): void
  /** What a provider of `@claimbridge/core` tells by `onEvent`. That credentials were held already is left out. */
  event(profile: string, event: ClaimbridgeEvent): void
  /** What a client could not be given: `onFailure` of the endpoint. Of an error that is not ours, its name alone. */
  failure(profile: string, error: unknown): void
}

/**
 * Writes what an agent does as lines of JSON, for machines and `jq`.
 *
 * @example
 * ```ts
 * import { createAgentLog } from "@claimbridge/agent"
 *
 * const log = createAgentLog({ write: (line) => process.stderr.write(line) })
 * log.tell("serving", { address: "http://127.0.0.1:40123" })
 * ```
 */
export function createAgentLog({ write, now = () => new Date(), facts: ofAll }: AgentLogOptions): AgentLog {
  const put = (level: LogLevel, type: string, facts: object): void =>
    write(`${JSON.stringify({ time: now().toISOString(), level, type, ...ofAll, ...facts })}\n`)
  return {
    tell: (type, facts = {}, level = "info") => put(level, type, facts),
    event: (profile, event) => {
      if (event.type === "cache-hit" && event.cache === "credentials") return
      const { type, timeMs: _, ...facts } = event
      put(levelOf(event), type, { profile, ...facts })
    },
    failure: (profile, error) => put("error", "credentials-failed", { profile, ...factsOf(error) }),
  }
}

function levelOf(event: ClaimbridgeEvent): LogLevel {
  if (event.type === "retry" || event.type === "refresh-failed") return "warn"
  if (!("code" in event) || event.code === undefined) return "info"
  return event.type === "exchange-finished" ? "error" : "warn"
}

function factsOf(error: unknown): object {
  if (!(error instanceof Error)) return { code: "unknown" }
  if (!isOurs(error)) return { code: error.name }
  const { code, kind, message, hint } = error
  return { code, kind, message, hint }
}

/** Core is not loaded for this: whoever finds credentials in the cache does without. */
function isOurs(error: Error): error is ClaimbridgeError {
  return error.name === "ClaimbridgeError" && "code" in error && "kind" in error && "hint" in error
}
