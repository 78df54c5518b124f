import { describe, expect, it } from "vitest"
import { type Note, synthesize } from "../src/index.ts"
import { createPlan } from "../src/plan/create-plan.ts"
import { aModel } from "./support/a-model.ts"

const many = ["repository", "repository_id", "environment", "ref", "sha", "run_id", "job_workflow_ref", "workflow_ref"]

describe("tags", () => {
  it("keep the names of their claims where AWS's limit is far", () => {
    const { context } = createPlan(aModel({ also: { tags: ["repository"] } }))

    expect(context.issuers.get("github")?.mapping).toEqual({
      repository: "repository",
      repository_owner_id: "repository_owner_id",
      repository_id: "repository_id",
      environment: "environment",
      run_id: "run_id",
      sha: "sha",
    })
    expect(context.notes).toEqual([])
  })

  it("get names that people understand where AWS's limit is near, and say so", () => {
    const { notes } = synthesize(aModel({ also: { tags: many } }))

    expect(codesOf(notes)).toEqual(["TAGS_ABBREVIATED", "TAGS_NEAR_LIMIT"])
    expect(notes[0]?.message).toContain("repository is repo, repository_id is repo_id")
  })

  it("keep the names that the model gives them", () => {
    const tags = Object.fromEntries(many.map((claim) => [`tag_${claim}`, claim]))
    const { context } = createPlan(aModel({ also: { tags } }))

    expect(Object.keys(context.issuers.get("github")?.mapping ?? {})).toEqual(expect.arrayContaining(Object.keys(tags)))
  })

  it("keep names that another issuer's tags have", () => {
    const issuers = {
      github: { owner_id: "65" },
      server: { kind: "github", url: "https://github.acme.example", tags: { repo: "repository_id" } },
    }
    const { context } = createPlan(aModel({ also: { tags: many, issuers } }))

    expect(Object.keys(context.issuers.get("github")?.mapping ?? {})).toContain("repository")
    expect(context.issuers.get("server")?.mapping).toMatchObject({ repo: "repository_id" })
  })

  it("leave a name to the claim that the model gives it to", () => {
    const tags = { repository_owner_id: "repository_owner" }
    const { context } = createPlan(aModel({ also: { tags } }))

    expect(context.issuers.get("github")?.mapping).toMatchObject({
      repository_owner_id: "repository_owner",
      repository_owner_id_claim: "repository_owner_id",
    })
  })

  it("have names of their own where claims end alike", () => {
    const issuer = { kind: "oidc", url: "https://ci.acme.example" }
    const rule = { "https://a.example/team": "a", "https://b.example/team": "b" }
    const roles = { deploy: { allow: [{ issuer: "ci", ...rule }], session_name: "{run}" } }
    const { context } = createPlan(aModel({ also: { issuers: { ci: issuer }, roles } }))

    expect(context.issuers.get("ci")?.mapping).toEqual({
      team: "https://a.example/team",
      "https://b.example/team": "https://b.example/team",
      run: "run",
    })
  })

  it("of a provider with a long name are left out, and conditions on them are refused", () => {
    const issuer = { kind: "bitbucket" as const, workspace: "acme-international-holdings-platform" }
    const deploy = { allow: [{ issuer: "bitbucket", branchName: "main" }] }
    const accept = ["SESSION_NAME_FREE", "MAPPING_MISSING"].map((finding) => ({ finding, because: "Tests" }))
    const model = aModel({ also: { issuers: { bitbucket: issuer }, roles: { deploy }, accept } })

    expect(codesOf(createPlan(model).context.notes)).toEqual(["TAGS_LEFT_OUT"])
    expect(() => synthesize(model)).toThrow("TAG_NOT_MAPPED: No claim becomes the tag")
    expect(() => synthesize(model)).toThrow(
      /can't have tags, since .* ask for repositoryUuid or deploymentEnvironmentUuid/,
    )
  })
})

function codesOf(notes: readonly Note[]): readonly string[] {
  return notes.map(({ code }) => code)
}
