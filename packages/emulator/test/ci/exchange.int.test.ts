import { readFile } from "node:fs/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ciProfiles } from "../../src/ci/ci-profiles.ts"
import { type CiJobOptions, type CiName, createEmulator } from "../../src/index.ts"
import { basicExchange, directExchange } from "../support/ci-exchange.ts"
import {
  fromAzure,
  fromBuildkite,
  fromCircleci,
  fromCodefresh,
  fromFile,
  fromFixedFile,
  fromGithub,
  fromMetadata,
  fromVariable,
  type TakeToken,
} from "../support/ci-token.ts"

const AUDIENCE = "cognito-identity.amazonaws.com"
const emulator = createEmulator()
beforeAll(() => emulator.listen())
afterAll(() => emulator.close())

interface Way {
  readonly name: string
  readonly ci: CiName
  readonly take: TakeToken
  readonly options?: Partial<CiJobOptions>
  /** Tag to claim. */
  readonly tags: Readonly<Record<string, string>>
  /** Where the job doesn't choose it. */
  readonly audience?: string
  /** What the IAM OIDC provider allows. Default: the audience. */
  readonly clientId?: string
  readonly session: Readonly<Record<string, string>>
}

const ORG_ID = "5034460f-c7c4-4c43-9457-de07e2029e7b"
const CIRCLE = "oidc.circleci.com/"
/** Of a service account: AWS compares the `azp` of a token that has one, and not its `aud`. */
const GOOGLE_ID = "108123456789012345678"
const WORKSPACE = "{8d3a2c19-0c5f-4b6e-9a71-2f4c6d8e0b13}"

const ways: readonly Way[] = [
  {
    name: "GitHub, over HTTP",
    ci: "github",
    take: fromGithub,
    options: { claims: { repository_id: "74" } },
    tags: { repo: "repository_id" },
    session: { repo: "74" },
  },
  {
    name: "Forgejo, over HTTP",
    ci: "forgejo",
    take: fromGithub,
    options: { claims: { repository_id: "74" } },
    tags: { repo: "repository_id" },
    session: { repo: "74" },
  },
  {
    name: "GitLab, in a variable of the job's choice",
    ci: "gitlab",
    take: fromVariable("DEPLOY_ID_TOKEN"),
    options: { claims: { project_id: "20" }, variables: { DEPLOY_ID_TOKEN: { audience: AUDIENCE } } },
    tags: { project: "project_id", protected: "ref_protected" },
    session: { project: "20", protected: "true" },
  },
  {
    name: "Bitbucket, in a variable",
    ci: "bitbucket",
    take: fromVariable("BITBUCKET_STEP_OIDC_TOKEN"),
    options: { claims: { workspaceUuid: WORKSPACE, branchName: "release" } },
    tags: { branch: "branchName" },
    audience: `ari:cloud:bitbucket::workspace/${WORKSPACE.slice(1, -1)}`,
    session: { branch: "release" },
  },
  {
    name: "Jenkins, as secret text",
    ci: "jenkins",
    take: fromVariable("AWS_ID_TOKEN"),
    tags: { job: "sub" },
    session: { job: "https://jenkins.acme.example/job/octo-repo/job/main/" },
  },
  {
    name: "Jenkins, as a secret file",
    ci: "jenkins",
    take: fromFile("AWS_WEB_IDENTITY_TOKEN_FILE"),
    options: { variables: { AWS_WEB_IDENTITY_TOKEN_FILE: { as: "file" } } },
    tags: { job: "sub" },
    session: { job: "https://jenkins.acme.example/job/octo-repo/job/main/" },
  },
  {
    name: "CircleCI, in a variable",
    ci: "circleci",
    take: fromVariable("CIRCLE_OIDC_TOKEN_V2"),
    options: { claims: { [`${CIRCLE}org-id`]: ORG_ID } },
    tags: { org: `${CIRCLE}org-id` },
    audience: ORG_ID,
    session: { org: ORG_ID },
  },
  {
    name: "CircleCI, by its command",
    ci: "circleci",
    take: fromCircleci,
    tags: { origin: `${CIRCLE}vcs-origin`, ref: `${CIRCLE}vcs-ref` },
    session: { origin: "github.com/octo-org/octo-repo", ref: "refs/heads/main" },
  },
  {
    name: "Buildkite, by its command",
    ci: "buildkite",
    take: fromBuildkite,
    options: { claims: { pipeline_slug: "shop" } },
    tags: { pipeline: "pipeline_slug", branch: "build_branch" },
    session: { pipeline: "shop", branch: "main" },
  },
  {
    name: "Azure DevOps, over HTTP",
    ci: "azure-devops",
    take: fromAzure,
    options: { claims: { def_id: "7" } },
    tags: { pipeline: "def_id" },
    audience: "api://AzureADTokenExchange",
    session: { pipeline: "7" },
  },
  {
    name: "Codefresh, over HTTP",
    ci: "codefresh",
    take: fromCodefresh,
    options: { claims: { account_id: "5f30ebd30312313ae7f17948" } },
    tags: { account: "account_id" },
    session: { account: "5f30ebd30312313ae7f17948" },
  },
  {
    name: "Semaphore, in a variable",
    ci: "semaphore",
    take: fromVariable("SEMAPHORE_OIDC_TOKEN"),
    options: { claims: { org: "octo-org" } },
    tags: { repo: "repo_slug" },
    audience: "https://octo-org.semaphoreci.com",
    session: { repo: "octo-org/octo-repo" },
  },
  {
    name: "Spacelift, in a variable",
    ci: "spacelift",
    take: fromVariable("SPACELIFT_OIDC_TOKEN"),
    tags: { space: "spaceId" },
    audience: "acme.app.spacelift.io",
    session: { space: "root" },
  },
  {
    name: "Spacelift, in a file",
    ci: "spacelift",
    take: fromFixedFile("/mnt/workspace/spacelift.oidc"),
    options: { claims: { callerId: "shop" } },
    tags: { stack: "callerId" },
    audience: "acme.app.spacelift.io",
    session: { stack: "shop" },
  },
  {
    name: "HCP Terraform, in a variable",
    ci: "hcp-terraform",
    take: fromVariable("TFC_WORKLOAD_IDENTITY_TOKEN"),
    tags: { project: "terraform_project_name", phase: "terraform_run_phase" },
    audience: "aws.workload.identity",
    session: { project: "Default Project", phase: "apply" },
  },
  {
    name: "HCP Terraform, in a variable with a tag",
    ci: "hcp-terraform",
    take: fromVariable("TFC_WORKLOAD_IDENTITY_TOKEN_PROD"),
    options: { variables: { TFC_WORKLOAD_IDENTITY_TOKEN_PROD: { audience: AUDIENCE } } },
    tags: { phase: "terraform_run_phase" },
    session: { phase: "apply" },
  },
  {
    name: "Kubernetes, in a projected file",
    ci: "kubernetes",
    take: fromFile("AWS_WEB_IDENTITY_TOKEN_FILE"),
    tags: { account: "sub" },
    audience: "sts.amazonaws.com",
    session: { account: "system:serviceaccount:ci:builder" },
  },
  {
    name: "Google, from its metadata server",
    ci: "google",
    take: fromMetadata,
    options: { claims: { sub: GOOGLE_ID } },
    tags: { account: "sub" },
    clientId: GOOGLE_ID,
    session: { account: GOOGLE_ID },
  },
  {
    name: "Vercel, in a variable",
    ci: "vercel",
    take: fromVariable("VERCEL_OIDC_TOKEN"),
    options: { claims: { project_id: "prj_7" } },
    tags: { project: "project_id", environment: "environment" },
    audience: "https://vercel.com/acme",
    session: { project: "prj_7", environment: "production" },
  },
]

describe("a token taken as the vendor documents it", () => {
  it.each(ways)("gets a session with tags through Cognito: $name", async ({ ci, take, options, ...way }) => {
    const { audience = AUDIENCE, clientId = audience, tags, session } = way
    const job = await emulator.ciJob({ ci, ...options })
    const exchange = basicExchange(emulator, job, { clientId, tags })

    expect(await exchange(await take(job, audience))).toEqual(session)
    await job.end()
  })

  it.each(ways)("gets a session from STS directly: $name", async ({ ci, take, options, ...way }) => {
    const { audience = AUDIENCE, clientId = audience } = way
    const job = await emulator.ciJob({ ci, ...options })
    const exchange = directExchange(emulator, job, clientId)

    expect(await exchange(await take(job, audience))).toBeUndefined()
    await job.end()
  })

  it("is taken so for every CI, each of which the README names", async () => {
    const names = Object.keys(ciProfiles)
    const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8")
    expect([...new Set(ways.map(({ ci }) => ci))].toSorted()).toEqual(names.toSorted())
    expect(names.filter((name) => !readme.includes(`\n| \`${name}\` |`))).toEqual([])
  })
})

describe("session tags that a CI makes by itself", () => {
  it.each<{ name: string; options: CiJobOptions; variable: string }>([
    {
      name: "Semaphore's, in one object",
      options: {
        ci: "semaphore",
        claims: {
          "https://aws.amazon.com/tags": { principal_tags: { repo: ["shop"] }, transitive_tag_keys: ["repo"] },
        },
      },
      variable: "SEMAPHORE_OIDC_TOKEN",
    },
    {
      name: "Jenkins', in one claim for each",
      options: { ci: "jenkins", claims: { "https://aws.amazon.com/tags/principal_tags/repo": "shop" } },
      variable: "AWS_ID_TOKEN",
    },
  ])("reach a session without Cognito: $name", async ({ options, variable }) => {
    const job = await emulator.ciJob(options)
    const exchange = directExchange(emulator, job, String(job.claims.aud))
    expect(await exchange(job.env[variable] ?? "")).toEqual({ repo: "shop" })
  })
})
