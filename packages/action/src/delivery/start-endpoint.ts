import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { processMark } from "@claimbridge/agent"
import type { GrantedRole } from "../exchange/granted-role.ts"
import { ActionError } from "../failure/action-error.ts"
import type { StartedEndpoint } from "../journal/journal.ts"
import type { Machine } from "../machine.ts"
import type { EndpointAnswer, EndpointOrder } from "../processes/endpoint-message.ts"
import type { JobSettings } from "../processes/job-settings.ts"
import { defaultProfile } from "../processes/job-settings-of.ts"

const patienceMs = 10_000

/** What the process serves, and who is told of it. */
export interface EndpointPlan {
  readonly job: JobSettings
  readonly granted: readonly GrantedRole[]
  readonly onStart: (endpoint: StartedEndpoint) => void
}

type Variables = Readonly<Record<string, string>>

/**
 * Starts a process that lives as long as the job, waits until it answers, and gives the variables that lead to it.
 *
 * `onStart` is told of the process at once, and again when it answers.
 *
 * @throws {ActionError} when it does not within 10 seconds.
 */
export async function startEndpoint(machine: Machine, { job, granted, onStart }: EndpointPlan): Promise<Variables> {
  const tokenFile = join(job.folder, "endpoint-token")
  const child = spawn(machine.nodePath, [join(machine.bundleFolder, "endpoint.js")], {
    env: jobEnvironment(machine.env),
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    detached: true,
    windowsHide: true,
  })
  const { pid } = child
  const started = pid === undefined ? undefined : { pid, mark: processMark(pid) ?? "", tokenFile }
  if (started) onStart(started)
  try {
    const answered = once(child, "message", { signal: AbortSignal.timeout(patienceMs) })
    const order: EndpointOrder = { job, held: heldCredentials(granted), tokenFile, jobPid: machine.parentPid }
    child.send(order)
    const [answer]: EndpointAnswer[] = await answered
    if (!answer || "failure" in answer || !started) throw notStarted(answer)
    onStart({ ...started, url: answer.address })
    child.unref()
    return answer.variables
  } catch (error) {
    child.kill("SIGKILL")
    throw error instanceof ActionError ? error : notStarted(undefined)
  }
}

function heldCredentials(granted: readonly GrantedRole[]): EndpointOrder["held"] {
  const entries = granted.map(({ role, credentials }) => {
    const { accessKeyId, secretAccessKey, sessionToken, accountId, expiration } = credentials
    const held = { accessKeyId, secretAccessKey, sessionToken, ...(accountId && { accountId }) }
    return [role.delivery.profile ?? defaultProfile, { ...held, expiration: expiration.toISOString() }] as const
  })
  return Object.fromEntries(entries)
}

/** The inputs of the step are nothing for a process that outlives it. */
function jobEnvironment(env: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("INPUT_")))
}

function notStarted(answer: EndpointAnswer | undefined): ActionError {
  const reason = answer && "failure" in answer ? answer.failure : `it did not answer within ${patienceMs / 1000} s`
  return new ActionError({
    message: `refresh: endpoint: the process that serves later steps did not start: ${reason}`,
    hint: "Set refresh to profile, which needs no process in the background.",
  })
}
