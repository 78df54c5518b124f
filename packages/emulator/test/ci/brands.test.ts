import { afterAll, describe, expect, it } from "vitest"
import { type CiName, createEmulator } from "../../src/index.ts"

const emulator = createEmulator()
afterAll(() => emulator.close())

/** What `ci-info`, `std-env` and `env-ci` look at; they know nothing of the CIs that are missing here. */
const brands: readonly { readonly ci: CiName; readonly variables: readonly string[] }[] = [
  { ci: "github", variables: ["GITHUB_ACTIONS"] },
  { ci: "forgejo", variables: ["GITHUB_ACTIONS", "GITEA_ACTIONS", "FORGEJO_ACTIONS"] },
  { ci: "gitlab", variables: ["GITLAB_CI"] },
  { ci: "circleci", variables: ["CIRCLECI"] },
  { ci: "buildkite", variables: ["BUILDKITE"] },
  { ci: "bitbucket", variables: ["BITBUCKET_COMMIT", "BITBUCKET_BUILD_NUMBER"] },
  { ci: "jenkins", variables: ["JENKINS_URL", "BUILD_ID"] },
  { ci: "azure-devops", variables: ["TF_BUILD", "SYSTEM_TEAMFOUNDATIONCOLLECTIONURI", "BUILD_BUILDURI"] },
  { ci: "codefresh", variables: ["CF_BUILD_ID"] },
  { ci: "semaphore", variables: ["SEMAPHORE"] },
  { ci: "google", variables: ["BUILDER_OUTPUT"] },
  { ci: "vercel", variables: ["VERCEL"] },
]

describe("the variables of a job", () => {
  it.each(brands)("are those by which others know the CI: $ci", async ({ ci, variables }) => {
    const { env } = await emulator.ciJob({ ci, mayGetTokens: false })
    expect(variables.filter((name) => !env[name])).toEqual([])
  })

  it.each(brands)("are nobody else's: $ci", async ({ ci, variables }) => {
    const others = brands.filter((brand) => brand.ci !== ci).flatMap((brand) => brand.variables)
    const { env } = await emulator.ciJob({ ci })
    expect(others.filter((name) => env[name] && !variables.includes(name))).toEqual([])
  })

  it("tell what the claims tell", async () => {
    const claims = { project_path: "acme/shop", ref: "release" }
    const { env } = await emulator.ciJob({ ci: "gitlab", issuer: "https://gitlab.acme.example", claims })
    expect(env).toMatchObject({
      CI_SERVER_URL: "https://gitlab.acme.example",
      CI_PROJECT_PATH: "acme/shop",
      CI_COMMIT_REF_NAME: "release",
    })
  })

  it("tell a fork of CircleCI and of GitLab", async () => {
    const { env: circleci } = await emulator.ciJob({ ci: "circleci", fromFork: true })
    expect(circleci).toMatchObject({ CIRCLE_PR_USERNAME: "outsider", CIRCLE_PR_REPONAME: "octo-repo" })

    const { env: gitlab, claims } = await emulator.ciJob({ ci: "gitlab", fromFork: true })
    expect(gitlab).toMatchObject({
      CI_PROJECT_PATH: "octo-org/octo-repo",
      CI_MERGE_REQUEST_PROJECT_ID: claims.job_project_id,
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: claims.project_id,
    })
  })

  it("have HCP Terraform's audience next to each token", async () => {
    const variables = { TFC_WORKLOAD_IDENTITY_TOKEN: {}, TFC_WORKLOAD_IDENTITY_TOKEN_PROD: { audience: "prod" } }
    const { env } = await emulator.ciJob({ ci: "hcp-terraform", variables })
    expect(env).toMatchObject({
      TFC_WORKLOAD_IDENTITY_AUDIENCE: "aws.workload.identity",
      TFC_WORKLOAD_IDENTITY_AUDIENCE_PROD: "prod",
    })
  })
})
