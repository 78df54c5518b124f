import { httpsFetch } from "./runtime/https-fetch.ts"
import { type CommandOutcome, type CommandRequest, spawnCommand } from "./runtime/spawn-command.ts"

/** What `Fetch` gives back; the global `Response` is one. */
export interface FetchAnswer {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  text(): Promise<string>
}

/** What `Fetch` is called with; the global `RequestInit` accepts it. */
export interface FetchRequest {
  /** Default: GET. A POST has no body. */
  readonly method?: "GET" | "POST"
  readonly headers: Record<string, string>
  readonly redirect: "manual"
  readonly signal: AbortSignal
}

/** One request without a body. The global `fetch` is one; the default is built on `node:https`, which loads faster. */
export type Fetch = (url: URL, request: FetchRequest) => Promise<FetchAnswer>

/**
 * Everything that Claimbridge takes from the machine.
 *
 * Give parts of it as option `runtime` to put something else in their place, for example in tests.
 */
export interface Runtime {
  /** Environment variables. Default: those of the process. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** Sends one request, to the CI's token endpoint. Default: `node:https`, through the proxy that `env` names. AWS calls use `clientConfig.requestHandler`. */
  readonly fetch: Fetch
  /** The time now. Default: the system clock. */
  readonly now: () => Date
  /** A number from 0 to below 1, so that many machines do not do the same at the same time. Default: `Math.random`. */
  readonly random: () => number
  /** Reads a text file. Default: `node:fs`. */
  readonly readFile: (path: string, request: { readonly signal: AbortSignal }) => Promise<string>
  /** Runs a program without a shell. Default: `node:child_process`. */
  readonly runCommand: (argv: readonly string[], request: CommandRequest) => Promise<CommandOutcome>
  /** Calls back after a delay in milliseconds; the function returned takes the call back. Default: `setTimeout`. */
  readonly startTimer: (delayMs: number, callback: () => void) => () => void
}

/** The runtime of this process. */
export const nodeRuntime: Runtime = {
  get env() {
    return process.env
  },
  fetch: httpsFetch,
  now: () => new Date(),
  random: Math.random,
  readFile: async (path, { signal }) => {
    const { readFile } = await import("node:fs/promises")
    return readFile(path, { encoding: "utf8", signal })
  },
  runCommand: spawnCommand,
  startTimer: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs)
    return () => clearTimeout(timer)
  },
}
