import { connect } from "node:net"
import { createEmulator } from "@claimbridge/emulator"
import { describe, expect, it } from "vitest"
import { type RunningAws, runAws } from "../../src/emulate/running-aws.ts"

describe("runAws", () => {
  it("leaves no port open when it ends while templates are deployed anew", async () => {
    const aws = await running()
    const reloading = aws.reload()
    await aws[Symbol.asyncDispose]()
    await reloading
    expect(await isReachable(aws.listener.port)).toBe(false)
  })

  it("has its port again when templates were deployed anew", async () => {
    await using aws = await running()
    await aws.reload()
    expect(await isReachable(aws.listener.port)).toBe(true)
  })
})

function running(): Promise<RunningAws> {
  const account = { accountId: "111122223333", region: "us-east-1", parameters: {}, port: 0 }
  return runAws({ ...account, readTemplates: async () => [], issuer: createEmulator() })
}

function isReachable(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1")
    socket.once("error", () => resolve(false))
    socket.once("connect", () => {
      socket.destroy()
      resolve(true)
    })
  })
}
