import { describe, expect, it } from "vitest"
import type { IssuerModel } from "../src/index.ts"
import { createPlan } from "../src/plan/create-plan.ts"
import { aModel } from "./support/a-model.ts"

const addresses: readonly { readonly name: string; readonly issuer: IssuerModel; readonly url: string }[] = [
  { name: "GitHub", issuer: {}, url: "https://token.actions.githubusercontent.com" },
  {
    name: "GitHub, by its address",
    issuer: { url: "https://github.com" },
    url: "https://token.actions.githubusercontent.com",
  },
  {
    name: "an enterprise",
    issuer: { enterprise: "acme" },
    url: "https://token.actions.githubusercontent.com/acme",
  },
  {
    name: "GHE.com, by its address",
    issuer: { url: "https://acme.ghe.com" },
    url: "https://token.actions.acme.ghe.com",
  },
  {
    name: "GHE.com, by its issuer",
    issuer: { url: "https://token.actions.acme.ghe.com", enterprise: "acme" },
    url: "https://token.actions.acme.ghe.com/acme",
  },
  {
    name: "a server, by its address",
    issuer: { url: "https://ghes.acme.example" },
    url: "https://ghes.acme.example/_services/token",
  },
  {
    name: "a server, by its issuer",
    issuer: { url: "https://ghes.acme.example/_services/token" },
    url: "https://ghes.acme.example/_services/token",
  },
]

describe("the issuer", () => {
  it.each(addresses)("of $name has its own URL", ({ issuer, url }) => {
    const { context } = createPlan(aModel({ issuer: { ...issuer, owner_id: "65" } }))

    expect(context.issuers.get("github")?.url).toBe(url)
  })
})
