import type { CiName } from "@claimbridge/emulator"

/** What a team of one CI answers to `init`. */
export interface SetUp {
  readonly ci: CiName
  /** Without account, region and format. */
  readonly flags: readonly string[]
  /** Of a job that is meant to get in. */
  readonly claims: Readonly<Record<string, string>>
}

/** One for each CI that `init` knows. */
export const setUps: readonly SetUp[] = [
  {
    ci: "github",
    flags: ["--owner", "octo-org", "--owner-id", "65", "--repository", "octo-org/octo-repo"],
    claims: {
      repository: "octo-org/octo-repo",
      repository_owner: "octo-org",
      repository_owner_id: "65",
      environment: "production",
    },
  },
  {
    ci: "gitlab",
    flags: ["--owner", "octo-org", "--owner-id", "72", "--repository", "octo-repo"],
    claims: { project_path: "octo-org/octo-repo", namespace_id: "72", environment: "production" },
  },
  {
    ci: "bitbucket",
    flags: [
      ...["--owner", "acme", "--owner-id", "{3c2c9c9a-0000-4000-8000-000000000001}"],
      ...["--repository", "{3c2c9c9a-0000-4000-8000-000000000004}"],
    ],
    claims: {
      repositoryUuid: "{3c2c9c9a-0000-4000-8000-000000000004}",
      // What `oidc.audiences` of the step makes of it.
      aud: "cognito-identity.amazonaws.com",
    },
  },
  {
    ci: "circleci",
    flags: [
      ...["--owner-id", "3c2c9c9a-0000-4000-8000-000000000002"],
      ...["--repository", "3c2c9c9a-0000-4000-8000-000000000005"],
    ],
    claims: {
      "oidc.circleci.com/org-id": "3c2c9c9a-0000-4000-8000-000000000002",
      "oidc.circleci.com/project-id": "3c2c9c9a-0000-4000-8000-000000000005",
    },
  },
  {
    ci: "buildkite",
    flags: ["--owner-id", "3c2c9c9a-0000-4000-8000-000000000003", "--repository", "octo-repo"],
    claims: { organization_id: "3c2c9c9a-0000-4000-8000-000000000003", pipeline_slug: "octo-repo" },
  },
]

/** The rest of the answers. */
export const whereFlags: readonly string[] = ["--account-id", "111122223333", "--region", "eu-west-1"]
