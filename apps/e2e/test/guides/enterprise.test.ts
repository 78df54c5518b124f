import { createEmulator } from "@claimbridge/emulator"
import { describe, expect, it } from "vitest"
import { namedBlock } from "./support/block.ts"
import { exchange } from "./support/exchange.ts"
import { house } from "./support/house.ts"
import { repositoryFile } from "./support/repository-file.ts"

const page = repositoryFile("docs/guides/enterprise.md")
const rows = [...page.matchAll(/^\| ([^|]+) \| `([^`|]+)` \| `(https:[^`|]+)` \|$/gm)]
const editions = rows.map(([, name = "", login = "", url = ""]) => ({ name, login, url }))
const { text, note } = namedBlock("docs/guides/set-up-cloudformation.md", "ci-access.yaml")

describe("docs/guides/enterprise.md", () => {
  it("knows five kinds of GitHub", () => {
    expect(editions).toHaveLength(5)
  })

  it.each(editions)("has the issuer with which the set-up lets in jobs of $name", async ({ login, url }) => {
    const emulator = createEmulator({ region: house.region })
    const parameters = { ...note.parameters, Issuer: login }
    const { pools, roles } = emulator.deploy({ accountId: house.accountId, template: { body: text }, parameters })
    const target = { emulator, identityPoolId: pools[0]?.id ?? "", roleArn: roles[0]?.arn ?? "" }
    expect(pools[0]?.providers.map((provider) => provider.url)).toEqual([url])
    expect(await exchange(target, {}, { issuer: url })).toBe("allowed")
    expect(await exchange(target, { claims: { repository_id: "75" } }, { issuer: url })).toBe("denied")
  })
})
