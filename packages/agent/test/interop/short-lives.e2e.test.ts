import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { sharedCredentials } from "../../src/shared-credentials.ts"
import { aFolder } from "../support/a-folder.ts"
import { anEndpoint } from "../support/an-endpoint.ts"
import { aShortLivedWorld, type ShortLivedWorld } from "../support/short-lived-world.ts"
import { lifetimeSeconds, report, timeoutMs, workWithTools } from "../support/work-with-tools.ts"

const arn = "arn:aws:sts::111122223333:assumed-role/ci/octo-repo"
const credentialProcess = fileURLToPath(new URL("../support/credential-process.ts", import.meta.url))

/** Each session is used until a third of its life is left. */
async function workWith(
  world: ShortLivedWorld,
  handOver: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const { calls, elapsedMs } = await workWithTools({ ...world.listener.env, ...env }, arn)
  const [sessions, refusals] = [world.sessions(), world.refusals()]
  report(handOver, { calls, elapsedMs: Math.round(elapsedMs), sessions, refusals })
  expect(refusals).toBe(0)
  expect(sessions).toBeGreaterThan(1)
  expect(sessions).toBeLessThanOrEqual(1 + elapsedMs / (lifetimeSeconds * 600))
}

describe.concurrent("credentials of a few seconds, longer than they live", { timeout: timeoutMs }, () => {
  it("never fail AWS's clients, by credential_process", async () => {
    const world = await aShortLivedWorld(lifetimeSeconds * 1000)
    const folder = aFolder()
    const command = `"${process.execPath}" --conditions=@claimbridge/source "${credentialProcess}"`
    writeFileSync(`${folder}/config`, `[profile ci]\ncredential_process = ${command}\n`)
    await workWith(world, "credential_process", {
      AWS_CONFIG_FILE: `${folder}/config`,
      AWS_PROFILE: "ci",
      CACHE_FOLDER: `${folder}/cache`,
      CI_TOKEN: world.token,
    })
  })

  it("never fail AWS's clients, by the endpoint", async () => {
    const world = await aShortLivedWorld(lifetimeSeconds * 1000)
    const { get } = sharedCredentials({ folder: `${aFolder()}/cache`, key: "ci", exchange: world.exchange })
    const { endpoint } = await anEndpoint({ default: { credentials: get } })
    await workWith(world, "endpoint", endpoint.env())
  })
})
