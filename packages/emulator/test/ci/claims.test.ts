import { decodeJwt } from "jose"
import { afterAll, describe, expect, it } from "vitest"
import { type CiJobOptions, type CiName, createEmulator } from "../../src/index.ts"
import {
  fromAzure,
  fromCodefresh,
  fromGithub,
  fromMetadata,
  fromVariable,
  type TakeToken,
} from "../support/ci-token.ts"

const NOW = 1_790_000_000
const emulator = createEmulator({ clock: { now: () => NOW * 1000 + 250 } })
await emulator.listen()
afterAll(() => emulator.close())

const text = expect.any(String)
const uuid = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const bracedUuid = expect.stringMatching(/^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/)
const digits = expect.stringMatching(/^\d+$/)
const CIRCLE = "oidc.circleci.com/"

interface Token {
  readonly ci: CiName
  readonly take: TakeToken
  readonly options?: Partial<CiJobOptions>
  readonly claims: Readonly<Record<string, unknown>>
  readonly lifetimeSeconds: number
  /** From `nbf` to `iat`; absent without an `nbf`. */
  readonly leadSeconds?: number
}

/** As the vendors document it: numbers, booleans, nulls, lists and objects where the CI has them. */
const tokens: readonly Token[] = [
  {
    ci: "github",
    take: fromGithub,
    claims: { iss: "https://token.actions.githubusercontent.com", run_id: digits, ref_protected: "true", head_ref: "" },
    lifetimeSeconds: 300,
    leadSeconds: 600,
  },
  {
    ci: "forgejo",
    take: fromGithub,
    options: { claims: { repository_id: "7", repository_owner_id: "5" } },
    claims: { sub: "repo:octo-org-5/octo-repo-7:ref:refs/heads/main", actor_id: digits },
    lifetimeSeconds: 300,
    leadSeconds: 0,
  },
  {
    ci: "gitlab",
    take: fromVariable("AWS_ID_TOKEN"),
    options: { audience: ["a", "b"], claims: { groups_direct: ["octo-org/a"], environment: "prod" } },
    claims: {
      iss: "https://gitlab.com",
      aud: ["a", "b"],
      sub: "project_path:octo-org/octo-repo:ref_type:branch:ref:main",
      project_id: digits,
      pipeline_id: digits,
      runner_id: 1,
      ref_protected: "true",
      environment_protected: "false",
      groups_direct: ["octo-org/a"],
      jti: uuid,
    },
    lifetimeSeconds: 3600,
    leadSeconds: 5,
  },
  {
    ci: "circleci",
    take: fromVariable("CIRCLE_OIDC_TOKEN_V2"),
    claims: {
      iss: expect.stringMatching(/^https:\/\/oidc\.circleci\.com\/org\/[0-9a-f-]{36}$/),
      aud: uuid,
      sub: expect.stringMatching(
        /^org\/\S+\/project\/\S+\/user\/\S+\/vcs-origin\/github\.com\/octo-org\/octo-repo\/vcs-ref\/refs\/heads\/main$/,
      ),
      [`${CIRCLE}context-ids`]: [uuid],
      [`${CIRCLE}project-id`]: uuid,
      [`${CIRCLE}ssh-rerun`]: false,
    },
    lifetimeSeconds: 3600,
  },
  {
    ci: "bitbucket",
    take: fromVariable("BITBUCKET_STEP_OIDC_TOKEN"),
    options: { claims: { repositoryUuid: "{r}", stepUuid: "{s}", deploymentEnvironmentUuid: "{e}" } },
    claims: {
      iss: "https://api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc",
      aud: expect.stringMatching(/^ari:cloud:bitbucket::workspace\/[0-9a-f-]{36}$/),
      sub: "{r}:{e}:{s}",
      accountUuid: bracedUuid,
      pipelineUuid: bracedUuid,
    },
    lifetimeSeconds: 3600,
  },
  {
    ci: "jenkins",
    take: fromVariable("AWS_ID_TOKEN"),
    claims: {
      iss: "https://jenkins.acme.example/oidc",
      aud: ["cognito-identity.amazonaws.com"],
      sub: "https://jenkins.acme.example/job/octo-repo/job/main/",
      build_number: 42,
    },
    lifetimeSeconds: 3600,
  },
  {
    ci: "azure-devops",
    take: fromAzure,
    claims: {
      iss: expect.stringMatching(/^https:\/\/vstoken\.dev\.azure\.com\/[0-9a-f-]{36}$/),
      aud: "api://AzureADTokenExchange",
      sub: "p://acme/octo-project/octo-pipeline",
      org_id: uuid,
      def_id: digits,
      run_id: digits,
      jti: uuid,
    },
    lifetimeSeconds: 600,
    leadSeconds: 600,
  },
  {
    ci: "codefresh",
    take: fromCodefresh,
    options: { claims: { account_id: "a", pipeline_id: "p" } },
    claims: {
      iss: "https://oidc.codefresh.io",
      sub: "account:a:pipeline:p:scm_repo_url:https://github.com/octo-org/octo-repo:scm_user_name:octocat:scm_ref:main",
      workflow_id: text,
      platform_url: "https://g.codefresh.io",
    },
    lifetimeSeconds: 300,
  },
  {
    ci: "semaphore",
    take: fromVariable("SEMAPHORE_OIDC_TOKEN"),
    options: { claims: { prj_id: "p", actor: null } },
    claims: {
      iss: "https://acme.semaphoreci.com",
      aud: "https://acme.semaphoreci.com",
      sub: "org:acme:project:p:repo:octo-repo:ref_type:branch:ref:refs/heads/main",
      actor: null,
      tag: "",
      org_id: uuid,
    },
    lifetimeSeconds: 86_400,
    leadSeconds: 0,
  },
  {
    ci: "spacelift",
    take: fromVariable("SPACELIFT_OIDC_TOKEN"),
    claims: {
      iss: "https://acme.app.spacelift.io",
      aud: "acme.app.spacelift.io",
      sub: "space:root:stack:octo-stack:run_type:TRACKED:scope:write",
      spaceId: "root",
    },
    lifetimeSeconds: 3600,
    leadSeconds: 0,
  },
  {
    ci: "hcp-terraform",
    take: fromVariable("TFC_WORKLOAD_IDENTITY_TOKEN"),
    options: { claims: { terraform_run_phase: "plan" } },
    claims: {
      iss: "https://app.terraform.io",
      aud: "aws.workload.identity",
      sub: "organization:acme:project:Default Project:workspace:octo-workspace:run_phase:plan",
      terraform_organization_id: expect.stringMatching(/^org-/),
      terraform_workspace_id: expect.stringMatching(/^ws-/),
    },
    lifetimeSeconds: 7200,
    leadSeconds: 5,
  },
  {
    ci: "google",
    take: fromMetadata,
    claims: {
      iss: "https://accounts.google.com",
      sub: digits,
      azp: digits,
      email_verified: true,
      google: { compute_engine: expect.objectContaining({ project_number: expect.any(Number), instance_id: digits }) },
    },
    lifetimeSeconds: 3600,
  },
  {
    ci: "vercel",
    take: fromVariable("VERCEL_OIDC_TOKEN"),
    claims: {
      iss: "https://oidc.vercel.com/acme",
      aud: "https://vercel.com/acme",
      sub: "owner:acme:project:octo-repo:environment:production",
      owner_id: expect.stringMatching(/^team_/),
      project_id: expect.stringMatching(/^prj_/),
    },
    lifetimeSeconds: 3600,
    leadSeconds: 0,
  },
]

describe("a token's claims", () => {
  it.each(tokens)("have the form, the types and the times of $ci", async ({ ci, take, options, ...expected }) => {
    const job = await emulator.ciJob({ ci, ...options })
    const token = decodeJwt(await take(job, "https://aud.example"))

    expect(token).toMatchObject(expected.claims)
    const { leadSeconds, lifetimeSeconds } = expected
    expect([token.iat, token.exp]).toEqual([NOW, NOW + lifetimeSeconds])
    expect(token.nbf).toBe(leadSeconds === undefined ? undefined : NOW - leadSeconds)
  })

  it.each(tokens)("are those that the job of $ci tells, besides audience and times", async ({ ci, take, options }) => {
    const job = await emulator.ciJob({ ci, ...options })
    const { aud: _aud, ...claims } = job.claims

    expect(decodeJwt(await take(job, "https://aud.example"))).toMatchObject(claims)
  })

  it("of Buildkite have a number, and null for what isn't there", async () => {
    const { claims } = await emulator.ciJob({ ci: "buildkite" })
    expect(claims).toMatchObject({ build_number: 1, build_tag: null, step_key: null, job_id: uuid })
    expect(claims.sub).toMatch(/^organization:acme:pipeline:octo-repo:ref:refs\/heads\/main:commit:[0-9a-f]{40}:step:$/)
  })

  it("of Kubernetes have a list of audiences and nested objects", async () => {
    const { claims } = await emulator.ciJob({ ci: "kubernetes" })
    expect(claims).toMatchObject({
      iss: expect.stringMatching(/^https:\/\/oidc\.eks\.us-east-1\.amazonaws\.com\/id\/[0-9A-F]{32}$/),
      aud: ["sts.amazonaws.com"],
      sub: "system:serviceaccount:ci:builder",
      "kubernetes.io": {
        namespace: "ci",
        pod: { name: text, uid: uuid },
        serviceaccount: { name: "builder", uid: uuid },
      },
    })
  })

  it("have no token id at Jenkins, Bitbucket and CircleCI", async () => {
    const jobs = await Promise.all([
      emulator.ciJob({ ci: "jenkins" }),
      emulator.ciJob({ ci: "bitbucket" }),
      emulator.ciJob({ ci: "circleci" }),
    ])
    const [jenkins, bitbucket, circleci] = jobs.map(({ env }) => env)
    const sent = [jenkins?.AWS_ID_TOKEN, bitbucket?.BITBUCKET_STEP_OIDC_TOKEN, circleci?.CIRCLE_OIDC_TOKEN]
    expect(sent.map((token) => decodeJwt(token ?? "").jti)).toEqual([undefined, undefined, undefined])
  })

  it("of CircleCI's first version have a subject without the repository", async () => {
    const { env, claims } = await emulator.ciJob({ ci: "circleci" })
    const { sub } = decodeJwt(env.CIRCLE_OIDC_TOKEN ?? "")
    expect(claims.sub).toBe(`${sub}/vcs-origin/github.com/octo-org/octo-repo/vcs-ref/refs/heads/main`)
  })

  it("of CircleCI leave the repository out of the subject, where a webhook of one's own started the pipeline", async () => {
    const claims = { [`${CIRCLE}vcs-origin`]: undefined, [`${CIRCLE}vcs-ref`]: undefined }
    const { env } = await emulator.ciJob({ ci: "circleci", claims })
    expect(decodeJwt(env.CIRCLE_OIDC_TOKEN_V2 ?? "").sub).toMatch(/^org\/[^/]+\/project\/[^/]+\/user\/[^/]+$/)
  })

  it("are as given, with a type that the CI would never use, or left out", async () => {
    const given = { ref_protected: true, runner_id: undefined, iss: "https://forged.example" }
    const { env } = await emulator.ciJob({ ci: "gitlab", claims: given })
    const token = decodeJwt(env.AWS_ID_TOKEN ?? "")
    expect(token).toMatchObject({ ref_protected: true, iss: "https://forged.example" })
    expect(token).not.toHaveProperty("runner_id")
  })

  it("follow from the issuer that is given", async () => {
    const { claims, issuer } = await emulator.ciJob({ ci: "gitlab", issuer: "https://gitlab.acme.example" })
    expect([claims.iss, issuer]).toEqual(Array(2).fill("https://gitlab.acme.example"))
    expect(claims.ci_config_ref_uri).toMatch(/^gitlab\.acme\.example\//)
  })
})
