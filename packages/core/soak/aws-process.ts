import { aFaultWorld } from "../test/faults/a-fault-world.ts"
import { faultServer } from "../test/faults/fault-server.ts"
import { passOn } from "../test/faults/pass-on.ts"
import { type HeldRequest, wireFaults } from "../test/faults/wire-faults.ts"
import { fastClock } from "../test/support/fast-clock.ts"
import type { AwsMessage } from "./aws-message.ts"
import { faultChooser } from "./choose-fault.ts"
import { schedule } from "./schedule.ts"
import type { SoakSettings } from "./soak-settings.ts"

// AWS and GitHub in a process of their own: what they keep in memory is not what the soak measures.
// They come from start-aws.ts.
const settings: SoakSettings = JSON.parse(process.argv[2] ?? "")
const { seed, seconds, speed, sinceMs } = settings
const clock = fastClock({ speed, sinceMs })
const chooseFault = faultChooser(seed, schedule(seed, seconds))
let requests = 0
let faults = 0

const world = aFaultWorld(clock.nowMs)
const server = await faultServer({
  clock,
  expiredToken: world.expiredToken,
  forward: async (request) => noteIssued(await world.forward(request)),
  handle: answer,
})
const { identityPoolId } = world
process.on("message", () => void end())
process.on("disconnect", () => process.exit())
tell({ type: "ready", url: server.url, env: world.jobEnv(server.url), identityPoolId })

function answer(held: HeldRequest): void | Promise<void> {
  requests += 1
  const fault = chooseFault(held.operation, (Date.now() - sinceMs) / 1000)
  if (fault === undefined) return passOn(held)
  faults += 1
  return wireFaults[fault](held)
}

async function noteIssued(response: Response): Promise<Response> {
  const text = await response.clone().text()
  const accessKeyId = /<AccessKeyId>(.*?)</.exec(text)?.[1]
  const expiration = /<Expiration>(.*?)</.exec(text)?.[1]
  if (accessKeyId && expiration) tell({ type: "issued", accessKeyId, endMs: Date.parse(expiration) })
  return response
}

async function end(): Promise<void> {
  tell({ type: "end", connections: await server.connections(), requests, faults })
}

function tell(message: AwsMessage): void {
  process.send?.(message)
}
