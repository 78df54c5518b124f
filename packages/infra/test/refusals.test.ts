import { describe, expect, it } from "vitest"
import { type AccessModel, parseAccessModel, synthesize } from "../src/index.ts"
import { aModel } from "./support/a-model.ts"

const github = { issuer: "github" }

const refused: readonly { readonly name: string; readonly model: () => AccessModel; readonly message: string }[] = [
  {
    name: "a role for everyone at GitHub",
    model: () => aModel({ issuer: {}, rule: { repository_id: "7*" } }),
    message: "roles.deploy.allow[0]: OWNER_OPEN: No condition says whose jobs may come in.",
  },
  {
    name: "an owner with a wildcard",
    model: () => aModel({ issuer: { owner_id: "6*" }, role: { allow: [{ ...github, environment: "production" }] } }),
    message: "OWNER_OPEN",
  },
  {
    name: "GitHub as any issuer",
    model: () => anyIssuer("https://token.actions.githubusercontent.com"),
    message: "OWNER_OPEN",
  },
  {
    name: "GitHub as a server of one's own",
    model: () =>
      aModel({
        issuer: { url: "https://token.actions.githubusercontent.com" },
        role: { allow: [{ ...github, environment: "production" }] },
      }),
    message: "OWNER_OPEN",
  },
  {
    name: "GitLab as any issuer",
    model: () => anyIssuer("https://GitLab.com"),
    message: "OWNER_OPEN",
  },
  {
    name: "an owner by name",
    model: () => aModel({ issuer: { owner: "octo-org" }, role: { allow: [{ ...github, environment: "production" }] } }),
    message: "OWNER_BY_NAME",
  },
  {
    name: "an owner that isn't one's own",
    model: () => aModel({ rule: { repository_owner_id: "66" } }),
    message: "OWNER_UNKNOWN: 66 isn't",
  },
  {
    name: "every branch and pull request",
    model: () => aModel({ role: { allow: [{ ...github, repository_id: "74" }] } }),
    message: "CODE_NOT_PINNED",
  },
  {
    name: "jobs of pull requests",
    model: () =>
      aModel({
        rule: { sub: "repo:octo-org@65/octo-repo@74:pull_request" },
        role: { allow: [{ ...github, sub: "repo:octo-org@65/octo-repo@74:pull_request" }] },
      }),
    message: "PULL_REQUESTS_ALLOWED",
  },
  {
    name: "a workflow from any ref",
    model: () => aModel({ rule: { job_workflow_ref: "octo-org/workflows/.github/workflows/deploy.yml@*" } }),
    message: "WORKFLOW_REF_OPEN",
  },
  {
    name: "the workflow's display name",
    model: () => aModel({ rule: { workflow: "Deploy" } }),
    message: "AUTHOR_TEXT_AS_GATE",
  },
  { name: "the actor", model: () => aModel({ rule: { actor_id: "12" } }), message: "ACTOR_AS_GATE" },
  {
    name: "a session of any name",
    model: () => unnamed(),
    message: "SESSION_NAME_FREE: In the basic flow, a job chooses the name of its session.",
  },
  {
    name: "a tag that often has illegal characters",
    model: () => aModel({ also: { tags: ["workflow"] } }),
    message: "issuers.github: CLAIM_ILLEGAL_AS_TAG",
  },
  {
    name: "a tag key that AWS reserves",
    model: () => aModel({ also: { tags: { "aws:repo": "repository" } } }),
    message: "TAG_KEY_INVALID",
  },
  { name: "a shared issuer without a subject", model: () => shared(), message: "OWNER_OPEN" },
]

const impossible: readonly {
  readonly name: string
  readonly model: () => AccessModel
  readonly message: string | RegExp
}[] = [
  {
    name: "a permission on a tag that no claim becomes",
    model: () => aModel({ role: { policies: [{ allow: "s3:*", on: "arn:aws:s3:::acme/${tag:repo}/*" }] } }),
    message: "roles.deploy.policies[0]: There is no tag repo.",
  },
  {
    name: "a permission that IAM can't read",
    model: () => aModel({ role: { policies: [{ allow: "s3", on: "*" }] } }),
    message: "roles.deploy.policies: ",
  },
  {
    name: "permissions beyond the quota of a role",
    model: () => aModel({ role: { policies: [{ allow: "s3:*", on: `arn:aws:s3:::${"x".repeat(10_240)}` }] } }),
    message: /The permissions have 10\d{3} characters, and a role takes 10240\. Put them into managed policies/,
  },
  {
    name: "two roles of one name",
    model: () => sameNames({ deploy: { name: "ci" }, other: { name: "CI", path: "/other/" } }),
    message: "roles.other: deploy has an IAM role CI as well. Give one of them another name.",
  },
  {
    name: "a subject and what is in it",
    model: () => bitbucket({ sub: "{a}:*", repositoryUuid: "{b}" }),
    message: "roles.deploy.allow[0].sub: The subject has repositoryUuid in it. Ask for one or the other.",
  },
  {
    name: "a session's name in a rule of the enhanced flow",
    model: () =>
      aModel({
        pool: { flow: "enhanced" },
        also: { roles: { deploy: { allow: [{ ...github, repository_id: "74", session_name: "x" }] } } },
      }),
    message: "roles.deploy.allow[0].session_name: In the enhanced flow, Amazon Cognito names the session.",
  },
  {
    name: "a rule longer than a trust policy",
    model: () => aModel({ rule: { ref: `refs/heads/${"x".repeat(2000)}` } }),
    message: "The rule alone is longer than the 2048 characters of a trust policy.",
  },
  {
    name: "more rules than a pool takes",
    model: () => enhanced(Object.fromEntries(Array.from({ length: 26 }, (_, index) => [`r${index}`, String(index)]))),
    message: "issuers.github: The pool would need 26 rules, and takes 25 for a provider.",
  },
  {
    name: "a pattern that a pool can't have",
    model: () => enhanced({ deploy: "7*4" }, { url: "https://github.acme.example" }),
    message: "roles.deploy.allow[0]: The pool has no rule that could give this role.",
  },
]

describe("synthesize", () => {
  it.each(refused)("refuses $name", ({ model, message }) => {
    expect(() => synthesize(model())).toThrow(message)
  })

  it.each(impossible)("can't make $name", ({ model, message }) => {
    expect(() => synthesize(model())).toThrow(message)
  })

  it("takes what the model accepts in writing, of one role or of all", () => {
    const accept = [{ finding: "SESSION_NAME_FREE", because: "The jobs of this role run once" }]

    expect(synthesize(unnamed({ accept })).stacks).toHaveLength(1)
    expect(() => synthesize(unnamed({ accept: [{ ...accept[0], role: "other" }], roles: "two" }))).toThrow(
      "roles.deploy.allow[0]: SESSION_NAME_FREE",
    )
  })

  it("checks a model that nothing has parsed", () => {
    const allow = [{ issuer: "gitbub", repository_id: "74", environment: "production" }]

    expect(() => synthesize({ ...aModel(), roles: { deploy: { allow, session_name: "{run_id}" } } })).toThrow(
      "access model: roles.deploy.allow[0].issuer: There is no issuer gitbub.",
    )
  })

  it("tells of an acceptance that nothing needs", () => {
    const accept = [{ finding: "OWNER_OPEN", because: "It was so once" }]

    expect(synthesize(aModel({ also: { accept } })).notes).toEqual([
      { code: "ACCEPTED_FOR_NOTHING", message: "OWNER_OPEN is accepted, and nothing has it: remove the acceptance" },
    ])
  })

  it("tells whom a role outside the model has to trust", () => {
    const to = "arn:aws:iam::222233334444:role/release"
    const { notes } = synthesize(aModel({ role: { chain: { to } } }))

    expect(notes).toEqual([
      {
        code: "CHAIN_TARGET_ADOPTED",
        message: `The role ${to} is used as it is: it must trust arn:aws:iam::111122223333:role/ci-deploy with sts:AssumeRole`,
      },
    ])
  })

  it("says in the message how to accept a finding", () => {
    expect(() => synthesize(unnamed())).toThrow('Or accept it: { finding: SESSION_NAME_FREE, because: "…" }.')
  })

  it("says what to change in the model, not in a policy", () => {
    expect(() => synthesize(unnamed())).toThrow("Name sessions after claims in the role or the rule, such as")
  })

  it("names the line of a rule that isn't safe", () => {
    const text = `pool: { name: ci, account: "111122223333", region: eu-west-1 }
issuers: { github: { owner_id: "65" } }
roles:
  deploy:
    session_name: "{run_id}"
    allow:
      - { issuer: github, environment: production }
      - { issuer: github, repository_id: "74" }
`
    expect(() => synthesize(parseAccessModel(text))).toThrow("access.yaml:8:9: roles.deploy.allow[1]: CODE_NOT_PINNED")
  })
})

function unnamed({ accept, roles }: { readonly accept?: readonly object[]; readonly roles?: "two" } = {}): AccessModel {
  const deploy = { allow: [{ ...github, repository_id: "74", environment: "production" }] }
  const other = { ...deploy, session_name: "{run_id}" }
  return aModel({ also: { roles: roles ? { deploy, other } : { deploy }, ...(accept && { accept }) } })
}

function sameNames(roles: Readonly<Record<string, object>>): AccessModel {
  const sound = { allow: [{ ...github, repository_id: "74", environment: "production" }], session_name: "{run_id}" }
  return aModel({
    also: { roles: Object.fromEntries(Object.entries(roles).map(([name, role]) => [name, { ...sound, ...role }])) },
  })
}

function bitbucket(rule: object): AccessModel {
  const roles = { deploy: { allow: [{ issuer: "bitbucket", ...rule }] } }
  return aModel({ also: { issuers: { bitbucket: { workspace: "acme" } }, roles } })
}

function anyIssuer(url: string): AccessModel {
  const role = { allow: [{ issuer: "ci", environment: "production" }], session_name: "{run_id}" }
  return aModel({ also: { issuers: { ci: { kind: "oidc", url } }, roles: { deploy: role } } })
}

function shared(): AccessModel {
  const issuers = { google: { kind: "oidc", url: "https://accounts.google.com", tags: ["email"] } }
  const role = { allow: [{ issuer: "google", email: "ci@acme.example" }], session_name: "{email}" }
  return aModel({ also: { issuers, roles: { deploy: role } } })
}

/** Roles of the enhanced flow, each for one repository. */
function enhanced(repositories: Readonly<Record<string, string>>, issuer: object = { owner_id: "65" }): AccessModel {
  const roles = Object.entries(repositories).map(([name, id]) => [name, { allow: [{ ...github, repository_id: id }] }])
  const accept = [{ finding: "CODE_NOT_PINNED", because: "The repositories have no branches" }]
  return aModel({
    pool: { flow: "enhanced" },
    also: { issuers: { github: issuer }, roles: Object.fromEntries(roles), accept },
  })
}
