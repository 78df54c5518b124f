import { spawn } from "node:child_process"
import { once } from "node:events"
import { processMark } from "@claimbridge/agent"
import { CliError } from "../../cli-error.ts"
import type { Io } from "../../io.ts"
import type { AgentAnswer, AgentOrder } from "./agent-order.ts"

const startMs = 10_000

/** A process in the background. */
export interface StartedAgent {
  readonly pid: number
  /** Tells it from another process of this number. */
  readonly mark: string
}

/** How an agent is started. */
export interface AgentStart {
  readonly order: AgentOrder
  /** How long its first exchange may take, in milliseconds. */
  readonly exchangeMs: number
  /** Is told of the process as soon as there is one. */
  readonly onStart: (agent: StartedAgent) => void
}

/**
 * Starts the agent of a job, and waits for its first exchange. Gives the variables that lead to it.
 *
 * @throws {CliError} when that fails, or takes too long. The process is gone then.
 */
export async function startAgent(
  { env, program }: Pick<Io, "env" | "program">,
  { order, exchangeMs, onStart }: AgentStart,
): Promise<Readonly<Record<string, string>>> {
  const [file = "", ...args] = program
  const child = spawn(file, [...args, "runner", "agent"], {
    env,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    detached: true,
    windowsHide: true,
  })
  const { pid } = child
  try {
    if (pid !== undefined) onStart({ pid, mark: processMark(pid) ?? "" })
    const answered = once(child, "message", { signal: AbortSignal.timeout(startMs + exchangeMs) })
    child.send(order)
    const [answer]: AgentAnswer[] = await answered
    if (answer === undefined || "failure" in answer) throw new CliError(answer?.failure ?? noAnswer)
    child.unref()
    return answer.variables
  } catch (error) {
    child.kill("SIGKILL")
    throw error instanceof CliError ? error : new CliError(noAnswer)
  }
}

const noAnswer = {
  message: "The agent of this job did not answer in time.",
  hint: "Run the job again. If it stays so, raise timeout-seconds in the policy, and look whether the machine can reach AWS.",
  kind: "unavailable",
} as const
