import { describe, expect, it } from "vitest"
import { poolRules } from "../../src/lint/pool-rules.ts"
import { type FindingCode, lintPool, type Pool } from "../../src/lint.ts"

interface PoolCase {
  readonly name: string
  readonly code: FindingCode
  /** In place of a sound pool's. */
  readonly pool: Pool
  readonly paths: readonly string[]
}

const github = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"
const gitlab = "arn:aws:iam::111122223333:oidc-provider/gitlab.com"
const bitbucket = "arn:aws:iam::111122223333:oidc-provider/api.bitbucket.org/2.0/workspaces"

const sound: Pool = {
  allowUnauthenticatedIdentities: false,
  allowClassicFlow: true,
  providers: [github],
  mapping: { repository: "repository", owner_id: "repository_owner_id", team: "repo_property_team" },
}

const manyTags = Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`t${index}`, "repository_owner_id"]))

const cases: readonly PoolCase[] = [
  {
    name: "guests",
    code: "GUESTS_ALLOWED",
    pool: { allowUnauthenticatedIdentities: true },
    paths: ["allowUnauthenticatedIdentities"],
  },
  {
    name: "a developer provider",
    code: "DEVELOPER_PROVIDER",
    pool: { developerProviderName: "login.acme" },
    paths: ["developerProviderName"],
  },
  {
    name: "the basic flow with role mappings",
    code: "CLASSIC_FLOW_WITH_ROLE_RULES",
    pool: { roleMappings: [github] },
    paths: ["roleMappings"],
  },
  {
    name: "role mappings without the basic flow",
    code: "CLASSIC_FLOW_WITH_ROLE_RULES",
    pool: { allowClassicFlow: false, roleMappings: [github] },
    paths: [],
  },
  { name: "two providers", code: "SEVERAL_PROVIDERS", pool: { providers: [github, gitlab] }, paths: ["providers"] },
  {
    name: "a workspace of a long name",
    code: "PROVIDER_ARN_TOO_LONG",
    pool: { providers: [`${bitbucket}/acme-platform-engineering/pipelines-config/identity/oidc`] },
    paths: ["providers"],
  },
  {
    name: "a workspace of a short name",
    code: "PROVIDER_ARN_TOO_LONG",
    pool: { providers: [`${bitbucket}/acme/pipelines-config/identity/oidc`] },
    paths: [],
  },
  { name: "no map at all", code: "MAPPING_MISSING", pool: { mapping: {} }, paths: ["mapping"] },
  {
    name: "names only",
    code: "MAPPING_WITHOUT_OWNER_ID",
    pool: { mapping: { repository: "repository" } },
    paths: ["mapping"],
  },
  {
    name: "names of GitLab only",
    code: "MAPPING_WITHOUT_OWNER_ID",
    pool: { issuer: "gitlab", mapping: { project: "project_path" } },
    paths: ["mapping"],
  },
  {
    name: "an id of GitLab",
    code: "MAPPING_WITHOUT_OWNER_ID",
    pool: { issuer: "gitlab", mapping: { project: "project_id" } },
    paths: [],
  },
  {
    name: "names from an issuer of one's own",
    code: "MAPPING_WITHOUT_OWNER_ID",
    pool: { issuer: "private", mapping: { repository: "repository" } },
    paths: [],
  },
  {
    name: "keys that STS refuses",
    code: "TAG_KEY_INVALID",
    pool: { mapping: { "aws:repository": "repository", "repo#": "repository", "": "repository" } },
    paths: ['mapping["aws:repository"]', 'mapping["repo#"]', 'mapping[""]'],
  },
  {
    name: "a key of 129 characters",
    code: "TAG_KEY_INVALID",
    pool: { mapping: { ["k".repeat(128)]: "ref", ["k".repeat(129)]: "ref" } },
    paths: [`mapping.${"k".repeat(129)}`],
  },
  {
    name: "keys that differ in letter case only",
    code: "TAG_KEY_INVALID",
    pool: { mapping: { repository: "repository", Repository: "repository" } },
    paths: ["mapping.Repository"],
  },
  { name: "51 tags", code: "TAG_KEY_INVALID", pool: { mapping: manyTags }, paths: ["mapping.t50"] },
  {
    name: "a claim that GitHub doesn't have",
    code: "CLAIM_UNKNOWN",
    pool: { mapping: { owner_id: "repository_ownerid", owner: "owner" } },
    paths: ["mapping.owner_id", "mapping.owner"],
  },
  {
    name: "a claim of another CI",
    code: "CLAIM_UNKNOWN",
    pool: { issuer: "gitlab", mapping: { project: "project_id" } },
    paths: [],
  },
  {
    name: "claims with brackets, braces and free text",
    code: "CLAIM_ILLEGAL_AS_TAG",
    pool: { mapping: { actor: "actor", workflow: "workflow", repository: "repositoryUuid" } },
    paths: ["mapping.actor", "mapping.workflow", "mapping.repository"],
  },
]

describe("lintPool", () => {
  it("has nothing to say about a sound pool", () => {
    expect(lintPool(sound, { preset: "strict" })).toEqual([])
  })

  it.each(cases)("$code: $name", ({ code, pool, paths }) => {
    const findings = lintPool({ ...sound, ...pool }).filter((finding) => finding.code === code)
    expect(findings.map(({ path }) => path)).toEqual(paths)
  })

  it("takes what isn't set as AWS does", () => {
    const codes = lintPool({}).map(({ code }) => code)
    expect(codes).toEqual(["CLASSIC_FLOW_UNSET", "MAPPING_MISSING"])
  })

  it("names the claim that was probably meant", () => {
    const [finding] = lintPool(
      { ...sound, mapping: { owner_id: "repository_ownerid" } },
      { ignore: ["MAPPING_WITHOUT_OWNER_ID"] },
    )
    expect(finding?.args).toEqual({ claim: "repository_ownerid", nearest: "repository_owner_id" })
  })

  it.each(poolRules.filter(({ code }) => code !== "CLASSIC_FLOW_UNSET"))(
    "has a case that breaks the rule $code",
    ({ code }) => {
      expect(cases.some((row) => row.code === code && row.paths.length > 0)).toBe(true)
    },
  )
})
