import { describe, expect, it } from "vitest"
import { type GithubClaims, type GivenClaims, githubClaims } from "../../src/issuer/github-claims.ts"

const issuer = "https://token.actions.githubusercontent.com"

function claims(given: GivenClaims = {}, options: { issuer?: string; immutableSub?: boolean } = {}): GithubClaims {
  return githubClaims(given, { issuer, ...options })
}

describe("githubClaims", () => {
  it("gives every claim that every job has, as strings", () => {
    const given = claims()

    expect(Object.values(given).every((value) => typeof value === "string")).toBe(true)
    expect(Object.keys(given).sort()).toEqual([
      "actor",
      "actor_id",
      "aud",
      "base_ref",
      "check_run_id",
      "event_name",
      "head_ref",
      "iss",
      "job_workflow_ref",
      "job_workflow_sha",
      "ref",
      "ref_protected",
      "ref_type",
      "repository",
      "repository_id",
      "repository_owner",
      "repository_owner_id",
      "repository_visibility",
      "run_attempt",
      "run_id",
      "run_number",
      "runner_environment",
      "sha",
      "sub",
      "workflow",
      "workflow_ref",
      "workflow_sha",
    ])
  })

  it("lets a repository decide everything that names it", () => {
    const { repository_id: id, repository_owner_id: ownerId, ...given } = claims({ repository: "acme/shop" })

    expect(given).toMatchObject({
      repository_owner: "acme",
      aud: "https://github.com/acme",
      workflow_ref: "acme/shop/.github/workflows/ci.yml@refs/heads/main",
      job_workflow_ref: "acme/shop/.github/workflows/ci.yml@refs/heads/main",
      sub: `repo:acme@${ownerId}/shop@${id}:ref:refs/heads/main`,
    })
  })

  it("gives two repositories two ids, and one repository always the same", () => {
    const ids = ["acme/shop", "acme/shop", "acme/blog"].map((repository) => claims({ repository }).repository_id)

    expect(ids[0]).toBe(ids[1])
    expect(ids[0]).not.toBe(ids[2])
  })

  it.each([
    {
      name: "a tag",
      given: { ref: "refs/tags/v1" },
      expected: { ref_type: "tag", ref_protected: "false", base_ref: "" },
    },
    { name: "a branch", given: { ref: "refs/heads/x" }, expected: { ref_type: "branch", ref_protected: "false" } },
    {
      name: "a pull request",
      given: { event_name: "pull_request" },
      expected: { ref: "refs/pull/1/merge", head_ref: "feature", base_ref: "main" },
    },
    {
      name: "pull_request_target",
      given: { event_name: "pull_request_target" },
      expected: { ref: "refs/heads/main", head_ref: "feature", base_ref: "main" },
    },
    {
      name: "a reusable workflow",
      given: { job_workflow_ref: "acme/ci/.github/workflows/build.yml@refs/heads/main" },
      expected: { workflow_ref: "octo-org/octo-repo/.github/workflows/ci.yml@refs/heads/main" },
    },
    {
      name: "an environment",
      given: { environment: "production" },
      expected: { environment_node_id: expect.stringMatching(/^EN_/) },
    },
    {
      name: "an enterprise",
      given: { enterprise: "acme" },
      expected: { enterprise_id: expect.stringMatching(/^\d+$/) },
    },
    { name: "a custom property", given: { repo_property_team: "pay" }, expected: { repo_property_team: "pay" } },
    { name: "a claim of another type", given: { run_id: 12, groups: ["a"] }, expected: { run_id: 12, groups: ["a"] } },
    { name: "a sub of its own", given: { sub: "me", repository: "acme/shop" }, expected: { sub: "me" } },
  ])("follows $name", ({ given, expected }) => {
    expect(claims(given)).toMatchObject(expected)
  })

  it("leaves out what is given as undefined", () => {
    expect(claims({ actor: undefined, sub: undefined })).not.toHaveProperty("actor")
    expect(claims({ actor: undefined, sub: undefined })).not.toHaveProperty("sub")
  })

  it.each([
    {
      name: "GitHub with data residency",
      issuer: "https://token.actions.acme.ghe.com",
      aud: "https://acme.ghe.com/octo-org",
    },
    {
      name: "an enterprise on it",
      issuer: "https://token.actions.acme.ghe.com/acme",
      aud: "https://acme.ghe.com/octo-org",
    },
    {
      name: "an enterprise server",
      issuer: "https://github.acme.test/_services/token",
      aud: "https://github.acme.test/octo-org",
    },
  ])("takes the audience from $name", ({ issuer: of, aud }) => {
    expect(claims({}, { issuer: of }).aud).toBe(aud)
  })

  it("has no ids in the sub of an enterprise server", () => {
    const { sub } = claims({}, { issuer: "https://github.acme.test/_services/token" })

    expect(sub).toBe("repo:octo-org/octo-repo:ref:refs/heads/main")
  })

  it("knows the enterprise from its issuer", () => {
    expect(claims({}, { issuer: `${issuer}/acme` })).toMatchObject({ iss: `${issuer}/acme`, enterprise: "acme" })
  })
})

describe("githubSubject", () => {
  const ids = { repository: "acme/shop", repository_id: "74", repository_owner_id: "65" }

  it.each([
    { name: "a branch", given: {}, sub: "repo:acme@65/shop@74:ref:refs/heads/main" },
    { name: "a tag", given: { ref: "refs/tags/v1" }, sub: "repo:acme@65/shop@74:ref:refs/tags/v1" },
    { name: "a pull request", given: { event_name: "pull_request" }, sub: "repo:acme@65/shop@74:pull_request" },
    {
      name: "pull_request_target",
      given: { event_name: "pull_request_target" },
      sub: "repo:acme@65/shop@74:ref:refs/heads/main",
    },
    {
      name: "an environment before all else",
      given: { environment: "prod", event_name: "pull_request" },
      sub: "repo:acme@65/shop@74:environment:prod",
    },
    {
      name: "a colon in a value",
      given: { environment: "prod:eu:1" },
      sub: "repo:acme@65/shop@74:environment:prod%3Aeu%3A1",
    },
    { name: "the older form", given: {}, immutableSub: false, sub: "repo:acme/shop:ref:refs/heads/main" },
    {
      name: "the older form with an environment",
      given: { environment: "prod" },
      immutableSub: false,
      sub: "repo:acme/shop:environment:prod",
    },
  ])("writes $name", ({ given, immutableSub = true, sub }) => {
    expect(claims({ ...ids, ...given }, { immutableSub }).sub).toBe(sub)
  })
})
