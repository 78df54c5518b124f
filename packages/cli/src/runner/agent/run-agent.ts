import { existsSync, rmSync } from "node:fs"
import { type CredentialsEndpoint, createCredentialsEndpoint, watchOwner } from "@claimbridge/agent"
import { describeFailure } from "../../frame/describe-failure.ts"
import type { Io } from "../../io.ts"
import { forgetJob } from "../journal/job-journal.ts"
import type { AgentOrder } from "./agent-order.ts"
import { openJobProfiles } from "./open-job-profiles.ts"
import { openOrderChannel } from "./open-order-channel.ts"

/** GitHub ends jobs on machines of one's own after five days. */
const longestLifeMs = 5 * 24 * 3_600_000
const lookAgainMs = 500

/** The process in the background of a job: takes its order from the hook that started it, and answers until the job is over. */
export async function runAgent({ env }: Pick<Io, "env">): Promise<number> {
  const channel = openOrderChannel()
  const order = await channel.order
  try {
    await using opened = openJobProfiles(order, env)
    await using endpoint = await createCredentialsEndpoint({ profiles: opened.profiles, tokenFile: order.tokenFile })
    using _ = watch(endpoint, order)
    await opened.profiles[order.first]?.credentials()
    channel.answer({ variables: endpoint.env(order.first) })
    await endpoint.closed
    return 0
  } catch (error) {
    const { kind, message, hint } = describeFailure(error)
    channel.answer({ failure: { kind, message, hint } })
    return 1
  } finally {
    rmSync(order.folder, { recursive: true, force: true })
    forgetJob(order.journal)
  }
}

/** Ends the endpoint with the job, and when somebody has removed its token: nobody can ask then, nor tell it to end. */
function watch(endpoint: CredentialsEndpoint, { ownerPid, tokenFile }: AgentOrder): Disposable {
  const onGone = (): void => void endpoint.close()
  const owner = ownerPid > 0 ? { pid: ownerPid } : {}
  const stopWatching = watchOwner({ ...owner, lifetimeMs: longestLifeMs, onGone })
  const timer = setInterval(() => existsSync(tokenFile) || onGone(), lookAgainMs)
  return {
    [Symbol.dispose]: () => {
      stopWatching()
      clearInterval(timer)
    },
  }
}
