import { readFile } from "node:fs/promises"
import { describe, expect, it, vi } from "vitest"
import { fromKubernetesCognito } from "../../src/kubernetes/from-kubernetes-cognito.ts"
import { aCiWorld } from "../support/a-ci-world.ts"
import { elsewhere } from "../support/elsewhere.ts"
import { failureOf } from "../support/failure-of.ts"
import { hoursMs } from "../support/hours-ms.ts"

const ci = "kubernetes"
const audience = "cognito-identity.amazonaws.com"
const tags = { service_account: "system:serviceaccount:ci:builder" }

describe("fromKubernetesCognito", () => {
  it("becomes a session with the service account as tag", async () => {
    await using world = await aCiWorld({ ci, audience })
    await fromKubernetesCognito(world.basic)()
    expect(world.tags()).toMatchObject(tags)
  })

  it("reads the file that the call names", async () => {
    await using world = await aCiWorld({ ci, audience })
    const { AWS_WEB_IDENTITY_TOKEN_FILE: path = "", ...env } = world.basic.runtime.env ?? {}
    await fromKubernetesCognito({ ...world.basic, token: { path }, runtime: { ...world.basic.runtime, env } })()
    expect(world.tags()).toEqual(tags)
  })

  it("reads the file anew once the kubelet has renewed it", async () => {
    await using world = await aCiWorld({ ci, audience })
    const credentials = fromKubernetesCognito(world.basic)
    const { accessKeyId } = await credentials()
    const read = () => readFile(String(world.job.env.AWS_WEB_IDENTITY_TOKEN_FILE), "utf8")
    const first = await read()
    world.nowMs += hoursMs(25)
    await vi.waitFor(async () => expect(await read()).not.toBe(first), { interval: 20 })
    expect((await credentials()).accessKeyId).not.toBe(accessKeyId)
  })
})

describe("fromKubernetesCognito, without credentials", () => {
  it("says what the job lacks when it may not have tokens", async () => {
    await using world = await aCiWorld({ ci, mayGetTokens: false })
    const error = await failureOf(fromKubernetesCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_NOT_OFFERED")
    expect(error.hint).toContain("Mount a projected serviceAccountToken")
  })

  it("names the audience that EKS has put into the token", async () => {
    await using world = await aCiWorld({ ci })
    const error = await failureOf(fromKubernetesCognito(world.basic)())
    expect(error.code).toBe("ERR_TOKEN_AUDIENCE_MISMATCH")
    expect(error.message).toContain("is for sts.amazonaws.com")
    expect(error.hint).toContain("eks.amazonaws.com/audience")
  })

  it("names a file that cannot be read", async () => {
    const runtime = { env: { AWS_WEB_IDENTITY_TOKEN_FILE: "/nowhere/token" } }
    const error = await failureOf(fromKubernetesCognito({ ...elsewhere, runtime })())
    expect(error.code).toBe("ERR_TOKEN_FILE_UNREADABLE")
  })

  it("is for another machine outside Kubernetes", async () => {
    const { code, tryNextLink } = await failureOf(fromKubernetesCognito(elsewhere)())
    expect({ code, tryNextLink }).toEqual({ code: "ERR_CI_NOT_DETECTED", tryNextLink: true })
  })
})
