import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { afterAll, describe, expect, it } from "vitest"
import { ACCOUNT, anEmulator, BUCKET } from "../support/emulator.ts"
import { ADMIN, anS3World } from "../support/s3.ts"
import type { SigningPlan } from "../support/sign.ts"

const rawPath = "/acme-artifacts/a.txt"
const PUT: Partial<SigningPlan> = { method: "PUT", rawPath, body: "hello", key: ADMIN }
const WORDS = "Header value cannot be represented using ISO-8859-1."

const { emulator } = anEmulator()
const { url } = await emulator.listen()
const credentials = emulator.adminCredentials(ACCOUNT)
const common = { region: "us-east-1", credentials, forcePathStyle: true, maxAttempts: 1 }
const clients = [
  { door: "the SDK's door", client: new S3Client({ ...common, requestHandler: emulator.requestHandler }) },
  { door: "a port", client: new S3Client({ ...common, endpoint: url }) },
]
const object = { Bucket: BUCKET, Key: "a.txt" }
afterAll(() => emulator.close())

describe("S3's header values", () => {
  it.each(["%E2%82%AC", "a%0Ab", "a%7Fb"])("refuse to be overridden by %s", async (value) => {
    const { ask } = anS3World()
    await ask(PUT)
    const answer = await ask({ rawPath, key: ADMIN, rawQuery: `response-content-disposition=${value}` })
    expect(answer).toMatchObject({ status: 400, body: expect.stringContaining(`<Code>InvalidArgument</Code>`) })
    expect(answer.body).toContain(
      `<Message>${WORDS}</Message><ArgumentName>response-content-disposition</ArgumentName>`,
    )
  })

  it.each(["response-transfer-encoding=chunked", "response-content-length=2", "response-etag=x"])(
    "aren't overridden by %s",
    async (rawQuery) => {
      const { ask } = anS3World()
      const { headers } = await ask(PUT)
      const answer = await ask({ rawPath, key: ADMIN, rawQuery })
      expect(answer).toMatchObject({ status: 200, headers: { "content-length": "5", etag: headers.etag } })
      expect(answer.headers).not.toHaveProperty("transfer-encoding")
    },
  )

  it("are overridden by the six that S3 knows", async () => {
    const { ask } = anS3World()
    await ask(PUT)
    const names = [
      "cache-control",
      "content-disposition",
      "content-encoding",
      "content-language",
      "content-type",
      "expires",
    ]
    const rawQuery = names.map((name) => `response-${name}=x`).join("&")
    const { headers } = await ask({ rawPath, key: ADMIN, rawQuery })
    expect(headers).toMatchObject(Object.fromEntries(names.map((name) => [name, "x"])))
  })

  it.each(clients)("are answered to a client at $door", async ({ client }) => {
    await client.send(new PutObjectCommand({ ...object, Body: "hello" }))
    const ask = (name: string) =>
      client.send(new GetObjectCommand({ ...object, ResponseContentDisposition: `attachment; filename="${name}.txt"` }))
    await expect(ask("€")).rejects.toMatchObject({ name: "InvalidArgument", message: WORDS })
    expect(emulator.calls.at(-1)).toMatchObject({ status: 400, error: { code: "InvalidArgument" } })
    await expect(ask("ü")).resolves.toHaveProperty("ContentDisposition", 'attachment; filename="ü.txt"')
  })

  it("are refused at the put when no door could give them back", async () => {
    const put = new PutObjectCommand({ ...object, Body: "hello", Metadata: { price: "5 €" } })
    await expect(clients[0]?.client.send(put)).rejects.toMatchObject({ name: "InvalidArgument", message: WORDS })
  })
})
