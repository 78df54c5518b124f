import { Agent } from "node:https"
import { S3Client, type S3ClientConfig } from "@aws-sdk/client-s3"
import { NodeHttp2Handler, NodeHttpHandler } from "@smithy/node-http-handler"
import { describe, expect, it } from "vitest"
import { isDefaultHandler } from "../../src/aws/is-default-handler.ts"

/** A subclass is somebody's own, whatever it changes. */
class OwnHandler extends NodeHttpHandler {}
class OwnAgent extends Agent {}

const patched = new NodeHttpHandler()
patched.handle = async () => Promise.reject(new Error("not sent"))

const patchedAgent = new Agent()
patchedAgent.createConnection = () => undefined

const fetchLike = { handle: async () => Promise.reject(new Error("not sent")) }

type Handler = NonNullable<S3ClientConfig["requestHandler"]>

/** The handler that a real client has after it was made with an option. */
async function handlerOf(requestHandler?: Handler): Promise<object> {
  const s3 = new S3Client({ region: "eu-west-1", ...(requestHandler && { requestHandler }) })
  return s3.config.requestHandler
}

describe("isDefaultHandler", () => {
  it.each<{ name: string; handler?: Handler }>([
    { name: "a plain client" },
    { name: "a client with a time limit", handler: { requestTimeout: 3000 } },
    { name: "a client with more sockets", handler: { httpsAgent: { maxSockets: 200, keepAlive: false } } },
    { name: "a client with a handler that has no settings", handler: new NodeHttpHandler() },
  ])("finds nothing configured in $name", async ({ handler }) => {
    expect(await isDefaultHandler(await handlerOf(handler))).toBe(true)
  })

  it.each<{ name: string; handler: Handler }>([
    { name: "certificates", handler: { httpsAgent: { ca: "-" } } },
    { name: "an address", handler: { httpsAgent: { localAddress: "10.1.2.3" } } },
    { name: "an agent with settings", handler: new NodeHttpHandler({ httpsAgent: new Agent({ timeout: 1000 }) }) },
    { name: "an agent of another class", handler: new NodeHttpHandler({ httpsAgent: new OwnAgent() }) },
    { name: "an agent that was patched", handler: new NodeHttpHandler({ httpsAgent: patchedAgent }) },
    { name: "a handler of another class", handler: new OwnHandler() },
    { name: "a handler that was patched", handler: patched },
    { name: "a handler of somebody's own", handler: fetchLike },
    { name: "HTTP/2", handler: new NodeHttp2Handler() },
  ])("leaves $name to whoever configured it", async ({ handler }) => {
    expect(await isDefaultHandler(await handlerOf(handler))).toBe(false)
  })
})
