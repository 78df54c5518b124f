import { type AgentLog, createAgentLog } from "@claimbridge/agent"
import type { Io } from "../../io.ts"
import { appendLine } from "../files/append-line.ts"
import type { AgentOrder } from "./agent-order.ts"

const maxBytes = 10 * 2 ** 20

/** The log of a job's agent, in the file that its order names. All runners of a user may share one. */
export function openAgentLog({ logFile, runner, job }: AgentOrder, { now }: Pick<Io, "now">): AgentLog {
  const { repository, runId } = job
  const write = (line: string): void => {
    if (logFile !== undefined) appendLine(logFile, line, maxBytes)
  }
  return createAgentLog({ write, now, facts: { runner, repository, runId } })
}
