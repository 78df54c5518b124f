import { createRegistrarSecret } from "@claimbridge/issuer"
import { describe, expect, it } from "vitest"
import { anIssuer, facts } from "../support/an-issuer.ts"
import { ask, posted } from "../support/ask.ts"

describe("a registrar whose secret is being changed", () => {
  it("may use the old one and the new one", async () => {
    const [old, next] = [createRegistrarSecret(), createRegistrarSecret()]
    const registrars = [{ name: "jenkins", secretSha256: [old.secretSha256, next.secretSha256] }]
    const { issuer } = anIssuer({ registrars })
    const replies = [old, next].map(({ secret }) => ask(issuer, "/jobs", posted(secret, { facts })))
    expect((await Promise.all(replies)).map(({ status }) => status)).toEqual([201, 201])
  })
})
