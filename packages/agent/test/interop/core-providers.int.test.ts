import { fromGithubCognito } from "@claimbridge/core"
import { createEmulator } from "@claimbridge/emulator"
import { describe, expect, it, onTestFinished } from "vitest"
import { sharedCredentials } from "../../src/shared-credentials.ts"
import { aFolder } from "../support/a-folder.ts"
import { accessTemplate } from "../support/access-template.ts"
import { anEndpoint } from "../support/an-endpoint.ts"
import { ask } from "../support/ask.ts"
import { failureOf } from "../support/failure-of.ts"

/** A GitHub job, and providers of core for roles of its account. */
async function aJob() {
  const emulator = createEmulator({ region: "eu-west-1" })
  onTestFinished(() => emulator.close())
  emulator.deploy({ accountId: "111122223333", template: { body: accessTemplate } })
  const { env } = await emulator.listen()
  const runtime = { env: { ...env, ...emulator.githubJob().env } }
  const calls = () => emulator.calls.filter(({ operation }) => operation === "AssumeRoleWithWebIdentity").length
  const providerFor = (role: string) => {
    const provider = fromGithubCognito({ flow: "direct", roleArn: `arn:aws:iam::111122223333:role/${role}`, runtime })
    onTestFinished(() => provider.dispose())
    return provider
  }
  return { calls, providerFor }
}

describe("providers of @claimbridge/core", () => {
  it("stand behind the endpoint, each exchange made once, each refusal explained", async () => {
    const { calls, providerFor } = await aJob()
    const { endpoint, token } = await anEndpoint({
      default: { credentials: providerFor("ci") },
      nobody: { credentials: providerFor("nobody") },
    })
    const get = (path: string) => ask(endpoint.address + path, { headers: { authorization: token } })
    const [first, second, refused] = await Promise.all([get("/"), get("/"), get("/nobody")])
    expect(first).toMatchObject({ status: 200, body: { AccountId: "111122223333" } })
    expect(second.body).toEqual(first.body)
    expect(refused).toMatchObject({ status: 500, body: { code: "ERR_ROLE_DENIED" } })
    expect(refused.body.message).toMatch(/role\/nobody/)
    expect(calls()).toBe(2)
  })

  it("make one exchange for 200 callers", async () => {
    const { calls, providerFor } = await aJob()
    const { endpoint, token } = await anEndpoint({ default: { credentials: providerFor("ci") } })
    const call = () => ask(endpoint.address, { headers: { authorization: token } })
    const answers = await Promise.all(Array.from({ length: 200 }, call))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map(({ body }) => body.AccessKeyId)).size).toBe(1)
    expect(calls()).toBe(1)
  })

  it("fill the cache, and a refusal is told word for word to the next program", async () => {
    const { calls, providerFor } = await aJob()
    const folder = `${aFolder()}/cache`
    // A refusal is kept for its longest time: on a busy machine a second is over soon.
    const runtime = { random: () => 0.99 }
    const program = (role: string) =>
      sharedCredentials({ folder, key: role, exchange: () => providerFor(role)(), runtime })
    const { accessKeyId } = await program("ci").get()
    expect(await program("ci").get()).toMatchObject({ accessKeyId, accountId: "111122223333" })
    const first = await failureOf(program("nobody").get())
    const second = await failureOf(program("nobody").get())
    expect(second.toJSON()).toEqual(first.toJSON())
    expect(calls()).toBe(2)
  })
})
