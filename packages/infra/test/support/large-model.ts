import { type AccessModel, parseAccessModel } from "../../src/index.ts"

/** A model of many roles for five issuers, in one account. */
export function largeModel(roles: number): AccessModel {
  const names = ["github", "gitlab", "server", "jenkins", "buildkite"]
  const rules = [
    { issuer: "github", repository_id: "74", environment: "production", session_name: "{run_id}" },
    { issuer: "gitlab", project_id: "20", environment: "production", session_name: "{job_id}" },
    { issuer: "server", repository_id: "74", environment: "production", session_name: "{run_id}" },
    { issuer: "jenkins", job: "deploy", session_name: "{build}" },
    { issuer: "buildkite", pipeline_id: "b1", session_name: "{job_id}" },
  ]
  const permission = { allow: ["s3:GetObject", "s3:PutObject"], on: "arn:aws:s3:::acme-artifacts/${tag:environment}/*" }
  return parseAccessModel({
    pool: { name: "ci", account: "111122223333", region: "eu-west-1" },
    issuers: {
      github: { owner: "octo-org", owner_id: "65" },
      gitlab: { namespace_id: "72" },
      server: { kind: "github", url: "https://github.acme.example" },
      jenkins: { url: "https://jenkins.acme.example/oidc" },
      buildkite: { organization_id: "b0" },
    },
    tags: ["environment"],
    roles: Object.fromEntries(
      Array.from({ length: roles }, (_, index) => [
        `role-${index + 1}`,
        { allow: [rules[index % names.length]], policies: [permission] },
      ]),
    ),
  })
}
