import { createEmulator } from "@claimbridge/emulator"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { fromGithubCognito } from "../src/from-github-cognito.ts"
import { accountId, aWorld, region, type World } from "./support/a-world.ts"
import { failureOf } from "./support/failure-of.ts"
import { runProgram } from "./support/run-program.ts"

const roleArn = `arn:aws:iam::${accountId}:role/ci`
const roleSessionName = "{run_id}@{sha}"

describe("fromGithubCognito, faults of the emulator", () => {
  const calls = ["GetId", "GetOpenIdToken", "AssumeRoleWithWebIdentity"] as const
  const faults = [
    { fault: "reset", code: "ERR_CONNECTION_FAILED" },
    { fault: "reset-in-body", code: "ERR_CONNECTION_FAILED" },
    { fault: "503", code: "ERR_AWS_UNAVAILABLE" },
    { fault: "throttle", code: "ERR_THROTTLED" },
    { fault: "malformed", code: "ERR_UNEXPECTED_ANSWER" },
    { fault: "empty", code: "ERR_UNEXPECTED_ANSWER" },
  ] as const
  const rows = calls.flatMap((operation) => faults.map((row) => ({ ...row, operation })))

  // One world for all rows: a fault is used up by the one call that it names.
  let world: World
  beforeAll(async () => {
    world = await aWorld(createEmulator())
  })
  afterAll(() => world.emulator.close())

  it.each(rows)("$fault in $operation becomes $code", async ({ fault, operation, code }) => {
    const { identityPoolId, common, emulator } = world
    emulator.failNext({ fault, operation })
    const clientConfig = { region, maxAttempts: 1 }
    const options = { identityPoolId, roleArn, roleSessionName, ...common, clientConfig }
    const { code: seen, details, cause } = await failureOf(fromGithubCognito(options)())
    expect({ code: seen, details, cause }).toMatchObject({ code, details: { step: operation } })
  })

  it.each([
    { fault: "hang", code: "ERR_TOKEN_ENDPOINT_UNAVAILABLE" },
    { fault: "reset", code: "ERR_TOKEN_ENDPOINT_UNAVAILABLE" },
    { fault: "reset-in-body", code: "ERR_TOKEN_ENDPOINT_UNAVAILABLE" },
    { fault: "503", code: "ERR_TOKEN_ENDPOINT_UNAVAILABLE" },
    { fault: "malformed", code: "ERR_TOKEN_MALFORMED" },
    { fault: "empty", code: "ERR_TOKEN_MALFORMED" },
  ] as const)("$fault in the CI's token becomes $code", async ({ fault, code }) => {
    const { identityPoolId, common, emulator } = world
    emulator.failNext({ fault, operation: "token" })
    const timeoutMs = fault === "hang" ? 250 : 10_000
    const clientConfig = { region, maxAttempts: 1 }
    const error = await failureOf(fromGithubCognito({ identityPoolId, roleArn, ...common, clientConfig, timeoutMs })())
    expect(error.code).toBe(code)
  })

  it("makes a throttled call again without the pauses of the SDK, when the environment asks for adaptive retries", async () => {
    const { identityPoolId, common, emulator } = world
    emulator.failNext({ fault: "throttle", operation: "GetId" })
    const program = `
      import { fromGithubCognito } from "@claimbridge/core"
      const durationsMs = []
      const onEvent = ({ step, durationMs }) => step === "GetId" && durationMs && durationsMs.push(durationMs)
      await fromGithubCognito({ ...${JSON.stringify({ identityPoolId, roleArn, roleSessionName })}, onEvent })()
      console.log(JSON.stringify(durationsMs))
    `
    const printed = await runProgram(program, { ...common.runtime?.env, AWS_RETRY_MODE: "adaptive" })
    const durationsMs: number[] = JSON.parse(printed)
    expect(durationsMs).toHaveLength(2)
    // The SDK's own pause is 1.1 s at least.
    expect(Math.max(...durationsMs)).toBeLessThan(900)
  })

  it("is over after one throttled GetId, by a retry", async () => {
    const { identityPoolId, common, emulator } = world
    const before = emulator.calls.length
    emulator.failNext({ fault: "throttle", operation: "GetId" })
    await fromGithubCognito({ identityPoolId, roleArn, roleSessionName, ...common })()
    expect(emulator.calls.slice(before).filter(({ operation }) => operation === "GetId")).toHaveLength(2)
  })
})
