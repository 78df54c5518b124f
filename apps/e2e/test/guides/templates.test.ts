import { lintPool, lintTrust } from "@claimbridge/trust/lint"
import { describe, expect, it } from "vitest"
import { asTemplate } from "./support/as-template.ts"
import { type Block, documentBlocks, namedBlock } from "./support/block.ts"
import { type DeployedTemplate, deployedTemplate } from "./support/deployed-template.ts"
import { exchange } from "./support/exchange.ts"
import { house } from "./support/house.ts"

const cloudFormation = documentBlocks("yaml").filter(({ text }) => /^Resources:$/m.test(text))
const terraform = documentBlocks("hcl")
  .filter(({ text }) => text.includes('resource "aws_'))
  .map(asTemplate)
const templates = [...cloudFormation, ...terraform]

function codesOf({ note }: Block, { deployment, pool }: DeployedTemplate): readonly string[] {
  const mapping = pool?.providers[0]?.tags ?? {}
  const known = { mapping, ...(pool && { id: pool.id }), ...(note.ci && { issuer: "private" as const }) }
  const facts = { pool: known, ...(note.ci ? {} : { ownerIds: house.ownerIds }) }
  const settings = { ...known, allowClassicFlow: true, allowUnauthenticatedIdentities: false }
  const found = [
    ...deployment.roles.flatMap(({ trustPolicy }) => lintTrust(trustPolicy, facts, { preset: "strict" })),
    ...lintPool(settings, { preset: "strict" }),
  ]
  return [...new Set(found.map(({ code }) => code))]
}

describe("a template of the docs", () => {
  it.each(templates)("is deployed without a warning: $place", (block) => {
    expect(deployedTemplate(block).deployment.warnings).toEqual([])
  })

  it.each(templates)("has nothing that lint finds: $place", (block) => {
    expect(codesOf(block, deployedTemplate(block))).toEqual(Object.keys(block.note.ignore ?? {}))
  })

  it.each(templates)("gives credentials to the jobs that its note names, and to no others: $place", async (block) => {
    const { allowed = [], denied = [] } = block.note
    const world = deployedTemplate(block)
    const ask = (jobs: typeof allowed) => Promise.all(jobs.map((job) => exchange(world, job, block.note)))
    expect(allowed.length * denied.length).toBeGreaterThan(0)
    expect(await ask(allowed)).toEqual(allowed.map(() => "allowed"))
    expect(await ask(denied)).toEqual(denied.map(() => "denied"))
  })
})

describe("docs/guides/set-up-terraform.md", () => {
  it("makes what the CloudFormation template makes", () => {
    const [ours] = terraform
    const theirs = namedBlock("docs/guides/set-up-cloudformation.md", "ci-access.yaml")
    expect(factsOf(deployedTemplate(ours ?? theirs))).toEqual(factsOf(deployedTemplate(theirs)))
    expect(terraform).toHaveLength(1)
  })
})

/** What counts of a deployment: everything but generated names. */
function factsOf({ deployment, pool }: DeployedTemplate): object {
  const { roles, buckets } = deployment
  const text = JSON.stringify(roles.map(({ name, trustPolicy, policies }) => ({ name, trustPolicy, policies })))
  const neutral = [pool?.id ?? "-", ...buckets.map(({ name }) => name)].reduce(
    (all, id) => all.replaceAll(id, "…"),
    text,
  )
  const providers = pool?.providers.map(({ url, clientIds, tags }) => ({ url, clientIds, tags }))
  return { providers, roles: JSON.parse(neutral), buckets: buckets.length }
}
