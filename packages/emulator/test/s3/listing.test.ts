import { describe, expect, it } from "vitest"
import { type ListInput, listPage } from "../../src/operations/s3/list-page.ts"
import { ADMIN, anS3World } from "../support/s3.ts"

const KEYS = ["b/2", "a", "b/1", "c/x/1", "c", "é"]
const ALL: ListInput = { prefix: "", delimiter: "", maxKeys: 1000, after: "" }

describe("listPage", () => {
  it.each<[name: string, input: Partial<ListInput>, names: readonly string[], isTruncated: boolean]>([
    ["everything in the order of bytes", {}, ["a", "b/1", "b/2", "c", "c/x/1", "é"], false],
    ["a prefix", { prefix: "b/" }, ["b/1", "b/2"], false],
    ["common prefixes as one", { delimiter: "/" }, ["a", "b/", "c", "c/", "é"], false],
    ["common prefixes below a prefix", { prefix: "c/", delimiter: "/" }, ["c/x/"], false],
    ["the first page", { maxKeys: 2 }, ["a", "b/1"], true],
    ["the page after a name", { after: "b/1", maxKeys: 2 }, ["b/2", "c"], true],
    ["what follows a common prefix", { delimiter: "/", after: "b/" }, ["c", "c/", "é"], false],
    ["nothing at all when nothing was asked for", { maxKeys: 0 }, [], false],
    ["what isn't there", { prefix: "z" }, [], false],
  ])("gives %s", (_name, input, names, isTruncated) => {
    const page = listPage(KEYS, { ...ALL, ...input })
    expect(page.entries.map(({ name }) => name)).toEqual(names)
    expect(page.isTruncated).toBe(isTruncated)
  })
})

describe("ListObjectsV2", () => {
  async function aBucket() {
    const { ask } = anS3World()
    for (const key of ["a%20b", "c/1", "c/2"])
      await ask({ method: "PUT", rawPath: `/acme-artifacts/${key}`, key: ADMIN, body: "x" })
    return (rawQuery: string) => ask({ rawPath: "/acme-artifacts", rawQuery, key: ADMIN })
  }

  it("goes on where the page before ended", async () => {
    const list = await aBucket()
    const { body: first } = await list("list-type=2&max-keys=2")
    const token = /<NextContinuationToken>(.+)<\/NextContinuationToken>/.exec(first)?.[1] ?? ""
    expect(first).toContain("<IsTruncated>true</IsTruncated>")
    const { body: second } = await list(`continuation-token=${encodeURIComponent(token)}&list-type=2&max-keys=2`)
    expect(second).toContain("<Key>c/2</Key>")
    expect(second).toContain("<KeyCount>1</KeyCount>")
  })

  it("encodes names when it is asked to", async () => {
    const list = await aBucket()
    expect((await list("encoding-type=url&list-type=2")).body).toContain("<Key>a%20b</Key>")
    expect((await list("list-type=2")).body).toContain("<Key>a b</Key>")
  })

  it("gives common prefixes", async () => {
    const list = await aBucket()
    expect((await list("delimiter=%2F&list-type=2")).body).toContain(
      "<CommonPrefixes><Prefix>c/</Prefix></CommonPrefixes>",
    )
  })

  it.each([
    [
      "a token of another's making",
      "continuation-token=%21%21&list-type=2",
      "The continuation token provided is incorrect",
    ],
    ["a number that is none", "list-type=2&max-keys=many", "Provided max-keys not an integer or within integer range"],
  ])("refuses %s", async (_name, rawQuery, message) => {
    const list = await aBucket()
    const answer = await list(rawQuery)
    expect(answer.status).toBe(400)
    expect(answer.body).toContain(`<Code>InvalidArgument</Code><Message>${message}</Message>`)
  })
})
