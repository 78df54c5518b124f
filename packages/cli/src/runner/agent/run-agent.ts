import { existsSync, rmSync } from "node:fs"
import {
  type AgentLog,
  type AgentMetrics,
  createAgentMetrics,
  createCredentialsEndpoint,
  keepMetricsFile,
  watchOwner,
} from "@claimbridge/agent"
import manifest from "../../../package.json" with { type: "json" }
import { describeFailure } from "../../frame/describe-failure.ts"
import type { Io } from "../../io.ts"
import { forgetJob } from "../journal/job-journal.ts"
import type { AgentOrder } from "./agent-order.ts"
import { openAgentLog } from "./open-agent-log.ts"
import { openJobProfiles } from "./open-job-profiles.ts"
import { type OrderChannel, openOrderChannel } from "./open-order-channel.ts"

type AgentIo = Pick<Io, "env" | "now" | "onSignal">

/** GitHub ends jobs on machines of one's own after five days. */
const longestLifeMs = 5 * 24 * 3_600_000
const lookAgainMs = 500

/** The process in the background of a job: takes its order from the hook that started it, and answers until the job is over. */
export async function runAgent(io: AgentIo): Promise<number> {
  const channel = openOrderChannel()
  const order = await channel.order
  const log = openAgentLog(order, io)
  try {
    await answerJob(io, { order, log, answer: channel.answer })
    return 0
  } catch (error) {
    log.failure(order.first, error)
    const { kind, message, hint } = describeFailure(error)
    channel.answer({ failure: { kind, message, hint } })
    return 1
  } finally {
    rmSync(order.folder, { recursive: true, force: true })
    forgetJob(order.journal)
  }
}

interface Answering extends Pick<OrderChannel, "answer"> {
  readonly order: AgentOrder
  readonly log: AgentLog
}

async function answerJob(io: AgentIo, { order, log, answer }: Answering): Promise<void> {
  const names = Object.keys(order.profiles)
  const metrics = createAgentMetrics({ profiles: names, version: manifest.version, labels: { runner: order.runner } })
  await using opened = openJobProfiles(order, io.env, (profile, event) => {
    metrics.observe(profile, event)
    log.event(profile, event)
  })
  const { profiles } = opened
  const { tokenFile, first } = order
  await using endpoint = await createCredentialsEndpoint({ profiles, tokenFile, metrics, onFailure: log.failure })
  using _watch = watch(io, order, (reason) => {
    log.tell("ending", { reason })
    void endpoint.close()
    // An exchange that is under way would keep the process.
    void opened[Symbol.asyncDispose]()
  })
  await profiles[first]?.credentials()
  await using _file = writeMetrics(order, metrics, log)
  answer({ variables: endpoint.env(first) })
  log.tell("serving", { address: endpoint.address, profiles: names })
  await endpoint.closed
}

/** Calls back when the job is over, and when somebody has removed the token: nobody can ask then, nor tell the agent to end. */
function watch(
  { onSignal }: AgentIo,
  { ownerPid, tokenFile }: AgentOrder,
  onEnd: (reason: string) => void,
): Disposable {
  let hasEnded = false
  const end = (reason: string): void => {
    if (hasEnded) return
    hasEnded = true
    onEnd(reason)
  }
  const owner = ownerPid > 0 ? { pid: ownerPid } : {}
  const stopWatching = watchOwner({ ...owner, lifetimeMs: longestLifeMs, onGone: () => end("owner") })
  const stopListening = onSignal(end)
  const timer = setInterval(() => existsSync(tokenFile) || end("token-file"), lookAgainMs)
  return {
    [Symbol.dispose]: () => {
      stopWatching()
      stopListening()
      clearInterval(timer)
    },
  }
}

/** What cannot be written is told in the log: a job does not fail for it. */
function writeMetrics(
  { metricsFile: file }: AgentOrder,
  metrics: AgentMetrics,
  log: AgentLog,
): AsyncDisposable | undefined {
  if (file === undefined) return undefined
  const onFailure = (): void => log.tell("metrics-not-written", { file }, "warn")
  return { [Symbol.asyncDispose]: keepMetricsFile({ file, metrics, onFailure }) }
}
