import { spawn } from "node:child_process"
import { once } from "node:events"
import { processMark } from "@claimbridge/agent"
import { CliError } from "../../cli-error.ts"
import type { Io } from "../../io.ts"
import type { AgentAnswer, AgentOrder } from "./agent-order.ts"

const startMs = 10_000
/** A host has many agents, each with little to do: they take less memory without optimizing compilers and with little room for young objects. */
const smallNode = ["--optimize-for-size", "--max-semi-space-size=1", "--no-opt", "--no-maglev"]

/** A process in the background that waits for its order. It ends with this one, unless it has answered by then. */
export interface WaitingAgent extends Disposable {
  /** Nothing when it could not be started. */
  readonly process?: StartedAgent
  /**
   * Gives it its order, and waits for its first exchange. Gives the variables that lead to it, and lets it go.
   *
   * @throws {CliError} when that fails, or takes longer than `exchangeMs`, in milliseconds.
   */
  readonly serve: (order: AgentOrder, exchangeMs: number) => Promise<Readonly<Record<string, string>>>
}

/** A process, and what tells it from another of this number. */
export interface StartedAgent {
  readonly pid: number
  readonly mark: string
}

/** Starts the agent of a job: it gets ready while the job's token is on its way. */
export function spawnAgent({ env, program }: Pick<Io, "env" | "program">): WaitingAgent {
  const [file = "", ...args] = program
  // A single executable takes no flags of Node's.
  const flags = args.length > 0 ? smallNode : []
  const child = spawn(file, [...flags, ...args, "runner", "agent"], {
    env,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    detached: true,
    windowsHide: true,
  })
  const gone = new AbortController()
  for (const event of ["error", "disconnect"]) child.once(event, () => gone.abort())
  const { pid } = child
  let isServing = false
  const serve: WaitingAgent["serve"] = async (order, exchangeMs) => {
    const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(startMs + exchangeMs)])
    const answered = once(child, "message", { signal })
    child.send(order, () => {})
    const [answer]: AgentAnswer[] = await answered.catch(() => [])
    if (answer === undefined || "failure" in answer) throw new CliError(answer?.failure ?? noAnswer)
    isServing = true
    child.unref()
    return answer.variables
  }
  return {
    ...(pid !== undefined && { process: { pid, mark: processMark(pid) ?? "" } }),
    serve,
    [Symbol.dispose]: () => isServing || child.kill("SIGKILL"),
  }
}

const noAnswer = {
  message: "The agent of this job has ended, or did not answer in time.",
  hint: "Run the job again. If it stays so, raise timeout-seconds in the policy, and look whether the machine can reach AWS.",
  kind: "unavailable",
} as const
