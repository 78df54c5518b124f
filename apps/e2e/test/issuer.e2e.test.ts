import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3"
import type { RegisteredJob } from "@claimbridge/issuer"
import { afterAll, describe, expect, it } from "vitest"
import { anIssuerWorld } from "./support/an-issuer-world.ts"

const world = await anIssuerWorld()
afterAll(() => world.close())

/** What a job does with the two variables that its controller gave it. */
function ask(job: RegisteredJob): () => Promise<string> {
  return async () => {
    const url = world.requestUrl(job)
    url.searchParams.set("audience", "cognito-identity.amazonaws.com")
    const response = await fetch(url, { headers: { authorization: `Bearer ${job.requestToken}` } })
    const body = await response.text()
    if (!response.ok) throw new Error(`status ${response.status}: ${body}`)
    return String(JSON.parse(body).value)
  }
}

describe("a job of a CI without tokens", () => {
  it("gets a session with its facts as tags, and writes where they allow", async () => {
    const { emulator, credentials } = world.aws()
    const job = await world.register({ folder: "payments", job: "deploy" })
    const { requestHandler } = emulator
    const s3 = new S3Client({ region: "us-east-1", requestHandler, credentials: credentials(ask(job)) })
    const put = (Key: string) => s3.send(new PutObjectCommand({ Bucket: "acme-artifacts", Key, Body: "built" }))
    await expect(put("payments/deploy/app.zip")).resolves.toBeDefined()
    await expect(put("payments/other/app.zip")).rejects.toThrow("is not authorized to perform: s3:PutObject")
    const tags = { server: "jenkins.acme.example", folder: "payments", job: "deploy" }
    expect(emulator.events.at(-1)?.requestParameters.principalTags).toEqual(tags)
  })

  it("of another folder is refused by the role", async () => {
    const job = await world.register({ folder: "marketing", job: "deploy" })
    await expect(world.aws().credentials(ask(job))()).rejects.toMatchObject({ code: "ERR_ROLE_DENIED" })
  })

  it("gets no session once it has ended", async () => {
    const job = await world.register({ folder: "payments", job: "deploy" })
    await world.issuer.finishJob({ registrar: "jenkins", id: job.id })
    await expect(world.aws().credentials(ask(job))()).rejects.toMatchObject({ code: "ERR_TOKEN_SOURCE_FAILED" })
  })
})

describe("keys that rotate while a job runs", () => {
  it("cost it no session: before, meanwhile and afterwards", async () => {
    const job = await world.register({ folder: "payments", job: "deploy" })
    const published: number[] = []
    for (let minute = 0; minute < 20; minute += 1) {
      if (minute === 2) await world.issuer.rotate()
      const [, keySet] = await world.issuer.staticDocuments()
      published.push(JSON.parse(keySet?.body ?? "").keys.length)
      await expect(world.aws().credentials(ask(job))()).resolves.toMatchObject({ accountId: "111122223333" })
      world.advance(1)
    }
    expect(published).toEqual([...Array(2).fill(1), ...Array(16).fill(2), ...Array(2).fill(1)])
  })

  it("make AWS refuse what a withdrawn key has signed, although it is not over yet", async () => {
    const job = await world.register({ folder: "payments", job: "deploy" })
    const token = await ask(job)()
    const header = JSON.parse(Buffer.from(token.split(".")[0] ?? "", "base64url").toString())
    await expect(world.aws().credentials(async () => token)()).resolves.toBeDefined()
    await world.issuer.withdraw(String(header.kid))
    await expect(world.aws().credentials(async () => token)()).rejects.toMatchObject({ code: "ERR_TOKEN_NOT_VERIFIED" })
    await expect(world.aws().credentials(ask(job))()).resolves.toBeDefined()
  })
})
