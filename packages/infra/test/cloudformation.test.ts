import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { type CloudformationFile, cloudformationTemplates, synthesize } from "../src/index.ts"
import { aModel } from "./support/a-model.ts"
import { largeModel } from "./support/large-model.ts"
import { modelNamed, models } from "./support/models.ts"

const customTags = [
  { tag: "!Ref", resolve: (id: string) => ({ Ref: id }) },
  { tag: "!GetAtt", resolve: (path: string) => ({ "Fn::GetAtt": path.split(".") }) },
]

describe("cloudformationTemplates", () => {
  it.each(models)("writes the same template as YAML and as JSON for $name", ({ model }) => {
    const synthesis = synthesize(model)
    const yaml = cloudformationTemplates(synthesis, { maxBytes: 1_000_000 }).files
    const json = cloudformationTemplates(synthesis, { format: "json", maxBytes: 1_000_000 }).files

    expect(yaml.map(({ text }) => parse(text, { customTags, version: "1.1" }))).toEqual(
      json.map(({ text }) => JSON.parse(text, (key, value) => (key === "Metadata" ? undefined : value))),
    )
  })

  it("writes the same text each time", () => {
    expect(cloudformationTemplates(synthesize(aModel()))).toEqual(cloudformationTemplates(synthesize(aModel())))
  })

  it("comments every resource", () => {
    const [file] = cloudformationTemplates(synthesize(aModel())).files

    expect(file?.text).toContain(
      "  # deploy: jobs of github, by the pool and the provider in each statement.\n  DeployRole:\n",
    )
  })

  it("says of the target of a hop whose sessions come in", () => {
    const model = aModel()
    const hub = { ...model.roles.deploy, chain: { to: "release" } }
    const [file] = cloudformationTemplates(synthesize(aModel({ also: { roles: { hub, release: {} } } }))).files

    expect(file?.text).toContain("  # release: sessions of hub, by the role's ARN.\n  ReleaseRole:\n")
  })

  it.each(["<<", "=", "no", "012"])("quotes %s, which other readers take for something else", (audience) => {
    const issuer = { owner_id: "65", audiences: [audience] }
    const [file] = cloudformationTemplates(synthesize(aModel({ issuer }))).files

    expect(file?.text).toContain(`        - "${audience}"\n`)
  })

  it("asks for the pool's id only where a policy needs it", () => {
    const { files } = cloudformationTemplates(synthesize(modelNamed("chains")))

    expect(files.map(({ template }) => Object.keys(template.Parameters ?? {}))).toEqual([[], []])
  })

  it.each([
    { flow: "basic", isAllowed: true },
    { flow: "enhanced", isAllowed: false },
  ])("says whether the basic flow is on, and that guests are off, in the $flow flow", ({ flow, isAllowed }) => {
    const role = { allow: [{ issuer: "github", repository_id: "74", environment: "production" }] }
    const named = flow === "basic" ? { ...role, session_name: "{run_id}" } : role
    const [file] = cloudformationTemplates(
      synthesize(aModel({ pool: { flow }, also: { roles: { deploy: named } } })),
    ).files

    expect(file?.template.Resources.IdentityPool?.Properties).toMatchObject({
      AllowUnauthenticatedIdentities: false,
      AllowClassicFlow: isAllowed,
    })
  })

  it("keeps the pool and its providers together, however short templates have to be", () => {
    const synthesis = synthesize(modelNamed("all-issuers"))
    const [first, ...others] = cloudformationTemplates(synthesis, { maxBytes: 10_000 }).files

    expect(Object.keys(first?.template.Resources ?? {})).toHaveLength(16)
    expect(others.flatMap(({ template }) => Object.keys(template.Resources))).toEqual([
      "PublishRole",
      "PublishRole2",
      "InfrastructureRole",
    ])
    expect(() => cloudformationTemplates(synthesis, { maxBytes: 4096 })).toThrow(
      "The template ci has more than 4096 bytes",
    )
  })

  it("gives the roles of a split role by a pool's rules, each by its own", () => {
    const allow = Array.from({ length: 8 }, (_, index) => ({
      issuer: "github",
      repository_id: `${index}`,
      environment: `env-${index}`,
    }))
    const { stacks } = synthesize(aModel({ pool: { flow: "enhanced" }, also: { roles: { deploy: { allow } } } }))
    const rules = stacks.flatMap(({ resources }) =>
      resources.flatMap((each) => (each.kind === "role-rules" ? each.providers : [])),
    )

    expect(new Set(rules.flatMap((each) => each.rules.map(({ roleArn }) => roleArn)))).toEqual(
      new Set(["arn:aws:iam::111122223333:role/ci-deploy", "arn:aws:iam::111122223333:role/ci-deploy-2"]),
    )
  })

  it("uses an existing pool as it is", () => {
    const id = "eu-west-1:00000000-0000-4000-8000-000000000000"
    const { stacks, notes } = synthesize(aModel({ pool: { id } }))

    expect(stacks.flatMap(({ resources }) => resources.map(({ kind }) => kind))).toEqual([
      "oidc-provider",
      "tag-map",
      "role",
    ])
    expect(JSON.stringify(stacks)).toContain(`"cognito-identity.amazonaws.com:aud":"${id}"`)
    expect(notes.map(({ code }) => code)).toContain("POOL_ADOPTED")
  })

  it.each([
    { name: "too small", maxBytes: 4095 },
    { name: "larger than a bucket's template may be", maxBytes: 1_000_001 },
    { name: "no whole number", maxBytes: 5000.5 },
  ])("takes no size that is $name", ({ maxBytes }) => {
    expect(() => cloudformationTemplates(synthesize(aModel()), { maxBytes })).toThrow(RangeError)
  })
})

describe("cloudformationTemplates of a large model", () => {
  const synthesis = synthesize(largeModel(500))
  const sizes = [
    { name: "given with the call", maxBytes: 51_200 },
    { name: "in a bucket", maxBytes: 1_000_000 },
  ]

  it.each(sizes)("splits it by CloudFormation's quotas for templates $name", ({ maxBytes }) => {
    const { files, notes } = cloudformationTemplates(synthesis, { maxBytes })

    expect(files.length).toBeGreaterThan(1)
    expect(files.filter((file) => !isWithinQuotas(file, maxBytes)).map(({ name }) => name)).toEqual([])
    expect(files.reduce((sum, { template }) => sum + Object.keys(template.Resources).length, 0)).toBe(511)
    expect(notes.map(({ code }) => code)).toEqual(["STACK_SPLIT"])
  })

  it("asks for the pool's id in every part but the first", () => {
    const { files } = cloudformationTemplates(synthesis)
    const [first, ...others] = files.map(({ template }) => Object.keys(template.Parameters ?? {}))

    expect(first).toEqual([])
    expect(new Set(others.flat())).toEqual(new Set(["IdentityPoolId"]))
    expect(files.slice(1).some(({ text }) => text.includes("!Ref IdentityPool\n"))).toBe(false)
  })
})

function isWithinQuotas({ text, template }: CloudformationFile, maxBytes: number): boolean {
  const { Resources, Outputs = {}, Parameters = {} } = template
  const counts = [Object.keys(Resources).length, Object.keys(Outputs).length, Object.keys(Parameters).length]
  const quotas = [500, 200, 200]
  return Buffer.byteLength(text) <= maxBytes && counts.every((count, index) => count <= (quotas[index] ?? 0))
}
