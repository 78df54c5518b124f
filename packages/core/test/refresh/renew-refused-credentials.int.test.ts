import { Readable } from "node:stream"
import { PutObjectCommand } from "@aws-sdk/client-s3"
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import { HttpResponse } from "@smithy/protocol-http"
import { describe, expect, it } from "vitest"
import type { AwsRequestHandler } from "../../src/aws/aws-request-handler.ts"
import { renewRefusedCredentials } from "../../src/refresh/renew-refused-credentials.ts"
import { minuteMs } from "../support/a-keeper.ts"
import { aRefreshWorld, get, put, type RefreshWorld } from "../support/a-refresh-world.ts"
import { region } from "../support/a-world.ts"
import { stsError } from "../support/aws-stub.ts"

/** AWS's time passes an hour, and this machine, which slept, does not notice. */
const sleepThrough = (world: RefreshWorld): void => {
  world.nowMs += 61 * minuteMs
  world.errorMs = -61 * minuteMs
}

/** Refuses every request that is signed with a key of this list, and notes each key. */
function refusing(world: RefreshWorld, code: string, refused: (key: string) => boolean) {
  const keys: string[] = []
  const handle: AwsRequestHandler["handle"] = async (request, options) => {
    const key = /Credential=([^/]+)/.exec(request.headers.authorization ?? "")?.[1] ?? ""
    keys.push(key)
    if (!refused(key)) return world.emulator.requestHandler.handle(request, options)
    const { status, headers, body } = stsError(code, "no", 403)
    return { response: new HttpResponse({ statusCode: status, headers: { ...headers }, body: Readable.from([body]) }) }
  }
  return { keys, requestHandler: { handle } }
}

const silence = (): void => {}
const silent = { debug: silence, info: silence, warn: silence, error: silence }

const codes = [
  "ExpiredToken",
  "ExpiredTokenException",
  "InvalidAccessKeyId",
  "InvalidClientTokenId",
  "RequestExpired",
  "UnrecognizedClientException",
]

describe("renewRefusedCredentials", () => {
  it("lets an S3 request that comes with an expired key succeed, signed anew", async () => {
    await using world = aRefreshWorld()
    const credentials = world.provider()
    const s3 = world.s3(credentials)
    s3.middlewareStack.use(renewRefusedCredentials(credentials))
    await s3.send(put)
    sleepThrough(world)
    const { Body } = await s3.send(get)
    expect(await Body?.transformToString()).toBe("done")
    expect(world.exchanges()).toBe(2)
  })

  it("makes one exchange for 50 clients that are refused at once", async () => {
    await using world = aRefreshWorld()
    const credentials = world.provider()
    const clients = Array.from({ length: 50 }, () => world.s3(credentials))
    for (const s3 of clients) s3.middlewareStack.use(renewRefusedCredentials(credentials))
    await clients[0]?.send(put)
    sleepThrough(world)
    await Promise.all(clients.map((s3) => s3.send(get)))
    expect(world.exchanges()).toBe(2)
  })

  it("is needed: without it a client goes on with the dead key", async () => {
    await using world = aRefreshWorld()
    const s3 = world.s3(world.provider())
    await s3.send(put)
    sleepThrough(world)
    await expect(s3.send(get)).rejects.toMatchObject({ name: "ExpiredToken" })
    await expect(s3.send(get)).rejects.toMatchObject({ name: "ExpiredToken" })
  })

  it.each(codes)("sends a request again with another key after %s", async (code) => {
    await using world = aRefreshWorld()
    const credentials = world.provider()
    const { accessKeyId } = await credentials()
    const { keys, requestHandler } = refusing(world, code, (key) => key === accessKeyId)
    const sts = new STSClient({ region, credentials, requestHandler })
    sts.middlewareStack.use(renewRefusedCredentials(credentials))
    await sts.send(new GetCallerIdentityCommand({}))
    const [first, second] = keys
    expect(keys).toEqual([accessKeyId, second])
    expect(second).not.toBe(first)
  })

  it.each([
    { name: "every key is refused", code: "InvalidClientTokenId", requests: 2, exchanges: 2 },
    { name: "the refusal is of another kind", code: "AccessDenied", requests: 1, exchanges: 1 },
  ])("gives up when $name", async ({ code, requests, exchanges }) => {
    await using world = aRefreshWorld()
    const credentials = world.provider()
    const { keys, requestHandler } = refusing(world, code, () => true)
    const sts = new STSClient({ region, credentials, requestHandler })
    sts.middlewareStack.use(renewRefusedCredentials(credentials))
    await expect(sts.send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({ name: code })
    expect({ requests: keys.length, exchanges: world.exchanges() }).toEqual({ requests, exchanges })
    for (let request = 0; request < 10; request += 1) await sts.send(new GetCallerIdentityCommand({})).catch(() => {})
    expect(world.exchanges()).toBe(exchanges)
  })

  it("does not send a stream again, but drops the key", async () => {
    await using world = aRefreshWorld()
    const credentials = world.provider()
    const s3 = world.s3(credentials)
    s3.middlewareStack.use(renewRefusedCredentials(credentials))
    await s3.send(put)
    sleepThrough(world)
    s3.config.systemClockOffset = 61 * minuteMs
    s3.config.logger = silent
    const stream = { Bucket: "acme-artifacts", Key: "big.bin", Body: Readable.from(["da", "ta"]), ContentLength: 4 }
    await expect(s3.send(new PutObjectCommand(stream))).rejects.toMatchObject({ name: "ExpiredToken" })
    await s3.send(get)
    expect(world.exchanges()).toBe(2)
  })
})
