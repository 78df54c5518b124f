import { createEmulator } from "@claimbridge/emulator"
import { accountId, region } from "../../test/support/a-world.ts"
import { accessTemplate } from "../../test/support/access-template.ts"
import type { FleetCounts, FleetWorld } from "./fleet-world.ts"

// A process of its own: AWS with the quotas of a new account, and a job for each machine of the fleet.
const jobCount = Number(process.argv[2])
const emulator = createEmulator({ quotas: "aws" })
const { outputs } = emulator.deploy({ accountId, template: { body: accessTemplate }, region })
const { env } = await emulator.listen()
const jobs = Array.from({ length: jobCount }, (_, index) => {
  return { ...env, ...emulator.githubJob({ claims: { run_id: String(index + 1) } }).env }
})
const world: FleetWorld = { identityPoolId: outputs.PoolId ?? "", jobs }
process.send?.(world)

let since = new Date(0)
process.on("message", () => {
  const calls = emulator.calls.filter(({ time }) => time >= since)
  since = new Date()
  const counts: FleetCounts = {
    getIds: calls.filter(({ operation }) => operation === "GetId").length,
    throttled: calls.filter(({ error }) => /TooManyRequests|Throttling/.test(error?.code ?? "")).length,
  }
  process.send?.(counts)
})
process.on("disconnect", () => process.exit())
