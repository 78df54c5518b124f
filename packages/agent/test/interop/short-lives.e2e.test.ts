import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { sharedCredentials } from "../../src/shared-credentials.ts"
import { aFolder } from "../support/a-folder.ts"
import { anEndpoint } from "../support/an-endpoint.ts"
import { hasTool } from "../support/find-tool.ts"
import { runTool, type ToolResult } from "../support/run-tool.ts"
import { aShortLivedWorld, type ShortLivedWorld } from "../support/short-lived-world.ts"

const lifetimeMs = 12_000
const stretchSeconds = 11
/** On a busy machine it takes a tool long to start. */
const timeout = 60_000
const arn = "arn:aws:sts::111122223333:assumed-role/ci/octo-repo"

type Env = Readonly<Record<string, string | undefined>>

const javascript = fileURLToPath(new URL("./repeat-identity.mjs", import.meta.url))
const python = fileURLToPath(new URL("./repeat-identity.py", import.meta.url))
const credentialProcess = fileURLToPath(new URL("../support/credential-process.ts", import.meta.url))

const tools = [
  {
    name: "the JavaScript SDK",
    isHere: true,
    run: (env: Env) => runTool(process.execPath, { args: [javascript], env }),
  },
  {
    name: "boto3",
    isHere: hasTool("python3", ["-c", "import boto3"]),
    run: (env: Env) => runTool("python3", { args: [python], env }),
  },
  { name: "the AWS CLI", isHere: hasTool("aws", ["--version"]), run: repeatCommand },
].filter(({ isHere }) => isHere)

/** Each command is a process of its own. */
async function repeatCommand(env: Env): Promise<ToolResult> {
  const endMs = performance.now() + stretchSeconds * 1000
  const arns: unknown[] = []
  while (performance.now() < endMs) {
    const result = await runTool("aws", { args: ["sts", "get-caller-identity", "--output", "json"], env })
    if (result.exitCode !== 0) return result
    arns.push(Object(JSON.parse(result.stdout)).Arn)
  }
  return { exitCode: 0, stdout: JSON.stringify(arns), stderr: "" }
}

/** The tools work all at once, as the steps of a job may. Each session is used until a third of its life is left. */
async function workWith(world: ShortLivedWorld, env: Env): Promise<void> {
  const { listener, refusals, sessions } = world
  const startMs = performance.now()
  const whole = { ...listener.env, STRETCH_SECONDS: `${stretchSeconds}`, ...env }
  const results = await Promise.all(tools.map(async ({ name, run }) => ({ name, ...(await run(whole)) })))
  for (const { name, exitCode, stdout, stderr } of results) {
    // On a busy machine the JavaScript SDK warns of answers that take a second.
    expect({ name, exitCode, stderr }).toEqual({ name, exitCode: 0, stderr: expect.any(String) })
    const arns: unknown = JSON.parse(stdout)
    expect(new Set(Array.isArray(arns) ? arns : [])).toEqual(new Set([arn]))
  }
  const elapsedMs = performance.now() - startMs
  expect(refusals()).toBe(0)
  expect(sessions()).toBeGreaterThan(1)
  expect(sessions()).toBeLessThanOrEqual(1 + elapsedMs / (lifetimeMs * 0.6))
}

describe.concurrent("credentials of a few seconds, longer than they live", { timeout }, () => {
  it("never fail AWS's clients, by credential_process", async () => {
    const world = await aShortLivedWorld(lifetimeMs)
    const folder = aFolder()
    const command = `"${process.execPath}" --conditions=@claimbridge/source "${credentialProcess}"`
    writeFileSync(`${folder}/config`, `[profile ci]\ncredential_process = ${command}\n`)
    await workWith(world, {
      AWS_CONFIG_FILE: `${folder}/config`,
      AWS_PROFILE: "ci",
      CACHE_FOLDER: `${folder}/cache`,
      CI_TOKEN: world.token,
    })
  })

  it("never fail AWS's clients, by the endpoint", async () => {
    const world = await aShortLivedWorld(lifetimeMs)
    const { get } = sharedCredentials({ folder: `${aFolder()}/cache`, key: "ci", exchange: world.exchange })
    const { endpoint } = await anEndpoint({ default: { credentials: get } })
    await workWith(world, endpoint.env())
  })
})
