import { describe, expect, it } from "vitest"
import { detectCi } from "../src/detect-ci.ts"

const github = { GITHUB_ACTIONS: "true" }
const request = { ACTIONS_ID_TOKEN_REQUEST_URL: "https://a.example", ACTIONS_ID_TOKEN_REQUEST_TOKEN: "t" }

describe("detectCi", () => {
  it.each([
    { name: "GitHub by its request variables", env: { ...github, ...request }, ci: "github" },
    {
      name: "Forgejo, which looks like GitHub",
      env: { ...github, ...request, FORGEJO_ACTIONS: "true" },
      ci: "forgejo",
    },
    { name: "Forgejo's older runners", env: { ...github, ...request, GITEA_ACTIONS: "true" }, ci: "forgejo" },
    { name: "Azure DevOps", env: { SYSTEM_OIDCREQUESTURI: "u", SYSTEM_ACCESSTOKEN: "t" }, ci: "azure-devops" },
    { name: "Codefresh", env: { CF_OIDC_REQUEST_URL: "u", CF_OIDC_REQUEST_TOKEN: "t" }, ci: "codefresh" },
    { name: "Bitbucket", env: { BITBUCKET_STEP_OIDC_TOKEN: "t" }, ci: "bitbucket" },
    { name: "CircleCI", env: { CIRCLE_OIDC_TOKEN_V2: "t" }, ci: "circleci" },
    { name: "Semaphore", env: { SEMAPHORE_OIDC_TOKEN: "t" }, ci: "semaphore" },
    { name: "Spacelift", env: { SPACELIFT_OIDC_TOKEN: "t" }, ci: "spacelift" },
    { name: "HCP Terraform", env: { TFC_WORKLOAD_IDENTITY_TOKEN: "t" }, ci: "hcp-terraform" },
    { name: "Vercel", env: { VERCEL_OIDC_TOKEN: "t" }, ci: "vercel" },
    { name: "GitLab", env: { GITLAB_CI: "true", AWS_ID_TOKEN: "t" }, ci: "gitlab" },
    { name: "Jenkins by a secret file", env: { JENKINS_URL: "u", AWS_ID_TOKEN_FILE: "/t" }, ci: "jenkins" },
    { name: "Buildkite", env: { BUILDKITE_JOB_ID: "j", BUILDKITE_AGENT_ACCESS_TOKEN: "t" }, ci: "buildkite" },
    { name: "Google Cloud Build", env: { BUILDER_OUTPUT: "/builder/outputs" }, ci: "google" },
    { name: "a pod", env: { AWS_WEB_IDENTITY_TOKEN_FILE: "/t" }, ci: "kubernetes" },
    { name: "a pod that is no CI's", env: { CI: "false", AWS_WEB_IDENTITY_TOKEN_FILE: "/t" }, ci: "kubernetes" },
    {
      name: "an issuer of one's own before everything else",
      env: { JENKINS_ID_TOKEN_REQUEST_URL: "u", JENKINS_ID_TOKEN_REQUEST_TOKEN: "t", ...github, ...request },
      ci: "claimbridge-issuer",
    },
    {
      name: "a job's token before the pod's",
      env: { GITLAB_CI: "true", AWS_ID_TOKEN: "t", AWS_WEB_IDENTITY_TOKEN_FILE: "/t" },
      ci: "gitlab",
    },
    {
      name: "a token before a brand that comes first in the order",
      env: { ...github, CF_BUILD_ID: "1", BITBUCKET_STEP_OIDC_TOKEN: "t" },
      ci: "bitbucket",
    },
  ])("recognizes $name by the token", ({ env, ci }) => {
    expect(detectCi(env)).toMatchObject({ ci, hasToken: true })
  })

  it("names a CI without a token by its own variables", () => {
    expect(detectCi({ BITBUCKET_BUILD_NUMBER: "7" })).toEqual({
      ci: "bitbucket",
      title: "Bitbucket Pipelines",
      hasToken: false,
      saw: ["BITBUCKET_BUILD_NUMBER"],
    })
  })

  it.each([
    { name: "a pod", env: { GITLAB_CI: "true", AWS_WEB_IDENTITY_TOKEN_FILE: "/t" }, ci: "gitlab" },
    { name: "a machine of Google's", env: { JENKINS_URL: "u", GCE_METADATA_HOST: "h" }, ci: "jenkins" },
  ])("does not take the identity of $name for a job's that has no token", ({ env, ci }) => {
    expect(detectCi(env)).toMatchObject({ ci, hasToken: false })
  })

  it("takes a GitHub job that lost half of its request for one of GitHub's", () => {
    expect(detectCi({ ...github, ACTIONS_ID_TOKEN_REQUEST_URL: "https://a.example" })).toMatchObject({
      ci: "github",
      hasToken: false,
    })
  })

  it("says which variables told, and not what they hold", () => {
    expect(detectCi({ ...github, ...request })?.saw).toEqual([
      "GITHUB_ACTIONS=true",
      "ACTIONS_ID_TOKEN_REQUEST_URL",
      "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
    ])
  })

  it.each([
    { name: "nothing", env: {} },
    { name: "empty variables", env: { BITBUCKET_STEP_OIDC_TOKEN: " ", GITLAB_CI: "" } },
    { name: "a brand alone with another value", env: { GITHUB_ACTIONS: "false" } },
    { name: "a token's usual name outside any CI", env: { AWS_ID_TOKEN: "t" } },
    { name: "the pod of a CI that has no tokens", env: { CI: "woodpecker", AWS_WEB_IDENTITY_TOKEN_FILE: "/t" } },
    { name: "the pod of TeamCity", env: { TEAMCITY_VERSION: "2026.1", AWS_WEB_IDENTITY_TOKEN_FILE: "/t" } },
    { name: "the machine of a CI that has no tokens", env: { CI: "true", DRONE: "true", GCE_METADATA_HOST: "h" } },
  ])("sees no CI in $name", ({ env }) => {
    expect(detectCi(env)).toBeUndefined()
  })
})
