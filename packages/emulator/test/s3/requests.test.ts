import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { CHECKSUM_ALGORITHMS } from "../../src/operations/s3/checksums/checksum-algorithms.ts"
import { ADMIN, anS3World } from "../support/s3.ts"
import type { SigningPlan } from "../support/sign.ts"

const KEY = "/acme-artifacts/a.txt"
const PUT: Partial<SigningPlan> = { method: "PUT", rawPath: KEY, body: "hello", key: ADMIN }
const GET: Partial<SigningPlan> = { rawPath: KEY, key: ADMIN }
const MD5 = createHash("md5").update("hello").digest()

/** Check values of the CRC catalogue for the text `123456789`. */
describe("checksums", () => {
  it.each([
    ["crc32", "cbf43926"],
    ["crc32c", "e3069283"],
    ["crc64nvme", "ae8b14860a799888"],
    ["sha1", "f7c3bc1d808e04732adf679965ccc34ca7ae3441"],
  ])("are right for %s", (name, expected) => {
    const bytes = CHECKSUM_ALGORITHMS[name]?.(Buffer.from("123456789")) ?? []
    expect(Buffer.from(bytes).toString("hex")).toBe(expected)
  })
})

describe("S3", () => {
  it("keeps what was stored, and gives it back", async () => {
    const { ask } = anS3World()
    const headers = {
      "content-type": "text/plain",
      "x-amz-meta-run": "77",
      "cache-control": "no-cache",
      "content-encoding": "gzip",
    }
    const stored = await ask({ ...PUT, headers })
    const etag = `"${MD5.toString("hex")}"`
    expect(stored).toMatchObject({ status: 200, headers: { etag } })
    const answer = await ask(GET)
    expect(answer).toMatchObject({ status: 200, body: "hello", headers: { ...headers, etag, "content-length": "5" } })
  })

  it("answers HEAD with the headers alone", async () => {
    const { ask } = anS3World()
    await ask(PUT)
    expect(await ask({ ...GET, method: "HEAD" })).toMatchObject({
      status: 200,
      body: "",
      headers: { "content-length": "5" },
    })
    expect(await ask({ ...GET, method: "HEAD", rawPath: `${KEY}x` })).toMatchObject({ status: 404, body: "" })
  })

  it.each([
    ["the first bytes", "bytes=0-1", 206, "he", "bytes 0-1/5"],
    ["the rest", "bytes=3-", 206, "lo", "bytes 3-4/5"],
    ["the last bytes", "bytes=-2", 206, "lo", "bytes 3-4/5"],
    ["more than there is", "bytes=1-100", 206, "ello", "bytes 1-4/5"],
    ["several ranges, as if none were asked for", "bytes=0-1,3-4", 200, "hello", undefined],
  ])("gives %s", async (_name, range, status, body, contentRange) => {
    const { ask } = anS3World()
    await ask(PUT)
    const answer = await ask({ ...GET, headers: { range } })
    expect(answer).toMatchObject({ status, body })
    expect(answer.headers["content-range"]).toBe(contentRange)
  })

  it("deletes, also what isn't there", async () => {
    const { ask } = anS3World()
    await ask(PUT)
    expect((await ask({ ...GET, method: "DELETE" })).status).toBe(204)
    expect((await ask({ ...GET, method: "DELETE" })).status).toBe(204)
    expect((await ask(GET)).status).toBe(404)
  })

  it.each<[name: string, plan: Partial<SigningPlan>, status: number, code: string]>([
    ["a bucket of nobody", { rawPath: "/nobodys/a.txt" }, 404, "NoSuchBucket"],
    ["the region of another place", { region: "eu-west-1" }, 400, "AuthorizationHeaderMalformed"],
    [
      "a hash that isn't the body's",
      { ...PUT, headers: { "x-amz-content-sha256": "0".repeat(64) } },
      400,
      "XAmzContentSHA256Mismatch",
    ],
    [
      "an MD5 that isn't the body's",
      { ...PUT, headers: { "content-md5": Buffer.alloc(16).toString("base64") } },
      400,
      "BadDigest",
    ],
    ["an MD5 that is none", { ...PUT, headers: { "content-md5": "AAAA" } }, 400, "InvalidDigest"],
    ["a checksum that isn't the body's", { ...PUT, headers: { "x-amz-checksum-crc32": "AAAAAA==" } }, 400, "BadDigest"],
    ["a checksum of no kind", { ...PUT, headers: { "x-amz-checksum-adler": "AAAAAA==" } }, 400, "InvalidRequest"],
    ["a range beyond the end", { headers: { range: "bytes=9-" } }, 416, "InvalidRange"],
    ["another version", { headers: { "if-match": '"0"' } }, 412, "PreconditionFailed"],
    ["an object in the way", { ...PUT, headers: { "if-none-match": "*" } }, 412, "PreconditionFailed"],
    ["a key that is too long", { ...PUT, rawPath: `/acme-artifacts/${"x".repeat(1025)}` }, 400, "KeyTooLongError"],
    ["tags", { ...PUT, headers: { "x-amz-tagging": "a=b" } }, 501, "NotImplemented"],
    ["a copy", { ...PUT, body: "", headers: { "x-amz-copy-source": "/acme-artifacts/b" } }, 501, "NotImplemented"],
    ["an upload in parts", { method: "POST", rawQuery: "uploads=" }, 501, "NotImplemented"],
    ["a listing of the first version", { rawPath: "/acme-artifacts" }, 501, "NotImplemented"],
    ["the list of buckets", { rawPath: "/" }, 501, "NotImplemented"],
  ])("refuses %s", async (_name, plan, status, code) => {
    const { ask } = anS3World()
    await ask(PUT)
    const answer = await ask({ ...GET, ...plan })
    expect(answer.status).toBe(status)
    expect(answer.body).toContain(`<Code>${code}</Code>`)
  })

  it("names the region that it expected", async () => {
    const answer = await anS3World().ask({ ...GET, region: "eu-west-1" })
    expect(answer.headers["x-amz-bucket-region"]).toBe("us-east-1")
    expect(answer.body).toContain(
      "the region 'eu-west-1' is wrong; expecting 'us-east-1'</Message><Region>us-east-1</Region>",
    )
  })

  it("answers that nothing changed", async () => {
    const { ask } = anS3World()
    const { headers } = await ask(PUT)
    expect(await ask({ ...GET, headers: { "if-none-match": headers.etag ?? "" } })).toMatchObject({
      status: 304,
      body: "",
    })
  })

  it("stores nothing of a body whose checksum is wrong", async () => {
    const { ask } = anS3World()
    await ask({ ...PUT, headers: { "x-amz-checksum-crc32": "AAAAAA==" } })
    expect((await ask(GET)).status).toBe(404)
  })
})
