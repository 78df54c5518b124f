import { describe, expect, it } from "vitest"
import { type AccessModel, parseAccessModel } from "../src/index.ts"
import { aModel } from "./support/a-model.ts"

const jenkins = { url: "https://jenkins.acme.example" }

const mistakes: readonly { readonly name: string; readonly model: () => AccessModel; readonly message: string }[] = [
  {
    name: "an issuer named like a member of every object",
    model: () => aModel({ rule: { issuer: "constructor" } }),
    message: "roles.deploy.allow[0].issuer: There is no issuer constructor. There are github.",
  },
  {
    name: "a region that isn't one",
    model: () => aModel({ pool: { region: "eu-wst-1" } }),
    message: 'pool.region: Must be a region such as eu-west-1, not "eu-wst-1".',
  },
  {
    name: "a claim without its namespace",
    model: () => circleci({ "project-id": "1" }),
    message: "no claim project-id. Did you mean oidc.circleci.com/project-id.",
  },
  {
    name: "a custom property of GitHub's at another CI",
    model: () => circleci({ repo_property_team: "a" }),
    message: "Tokens of circleci have no claim repo_property_team.",
  },
  {
    name: "claims that would be one tag",
    model: () => withJenkins({ job: "a" }, { tags: ["https://a.example/team", "https://b.example/team"] }),
    message:
      "tags: Of jenkins, https://a.example/team and https://b.example/team would be one tag, team. Name the tags",
  },
  {
    name: "a dynamic reference of CloudFormation's",
    model: () => withJenkins({ job: "{{resolve:ssm:/job}}" }),
    message: "roles.deploy.allow[0].job: CloudFormation would put another value in place of {{resolve:.",
  },
  {
    name: "a tag that CloudFormation would take for a function",
    model: () => withJenkins({ job: "a" }, { tags: { Ref: "ref" } }),
    message: "tags.Ref: CloudFormation would take Ref for a function of its own.",
  },
  {
    name: "a variable in a condition's key",
    model: () => permitted({ when: { StringEquals: { "aws:ResourceTag/${tag:repository_id}": "x" } } }),
    message: "A key can't have variables. Put them into the value.",
  },
  {
    name: "a character that no policy takes",
    model: () => aModel({ rule: { environment: "prod-東京" } }),
    message: "roles.deploy.allow[0].environment: IAM takes no 東 (U+6771), but Latin characters only.",
  },
  {
    name: "a character that nobody sees",
    model: () => aModel({ rule: { environment: "prod\u2028" } }),
    message: "IAM takes no U+2028, but Latin characters only. Ask for an id, or put * in its place.",
  },
  {
    name: "two hops to one role",
    model: () => aModel({ role: { chain: [hop, hop] } }),
    message: "roles.deploy.chain: Goes on to arn:aws:iam::222233334444:role/release twice. Make one hop of both.",
  },
  {
    name: "a managed policy of another partition",
    model: () => aModel({ role: { managed_policies: ["arn:aws-cn:iam::aws:policy/ReadOnlyAccess"] } }),
    message: "roles.deploy.managed_policies[0]: arn:aws-cn:iam::aws:policy/ReadOnlyAccess isn't of the partition of",
  },
  {
    name: "a session named after a repository, which has a slash",
    model: () => aModel({ role: { session_name: "{repository}" } }),
    message: "A session can't be named after repository: its value has characters that names can't have.",
  },
  {
    name: "a session named after a value that no name can have",
    model: () => withJenkins({ job: "deploy/prod" }, { session_name: "{job}" }),
    message: "A session can't be named after job: its value has characters that names can't have.",
  },
  {
    name: "a session named after the subject",
    model: () => aModel({ role: { session_name: "{sub}" } }),
    message: "roles.deploy.allow[0]: A session can't be named after sub, which is no tag.",
  },
]

const texts = [
  {
    name: "an anchor that is nowhere",
    text: "pool: *nobody",
    message: "access.yaml: Unresolved alias (the anchor must be set before the alias): nobody.",
  },
  {
    name: "a function of CloudFormation's",
    text: "pool:\n  account: !Ref AWS::AccountId",
    message: "access.yaml:2:12: Unresolved tag: !Ref.",
  },
]

describe("parseAccessModel", () => {
  it.each(mistakes)("refuses $name", ({ model, message }) => {
    expect(model).toThrow(message)
  })

  it.each(texts)("refuses $name in a text", ({ text, message }) => {
    expect(() => parseAccessModel(text)).toThrow(message)
  })

  it("takes a subject that a tag has, for the name of a session", () => {
    const model = withJenkins({ job: "a" }, { tags: { subject: "sub" }, session_name: "{sub}" })

    expect(model.roles.deploy?.session_name).toBe("{sub}")
  })

  it("takes YAML's merges", () => {
    const model = parseAccessModel(`
pool: { name: ci, account: "111122223333", region: eu-west-1 }
issuers: { github: { owner_id: "65" } }
roles:
  dev: &base { session_name: "{run_id}", allow: [{ issuer: github, environment: dev }] }
  prod: { <<: *base, allow: [{ issuer: github, environment: prod }] }
`)

    expect(model.roles.prod).toEqual({
      session_name: "{run_id}",
      allow: [{ issuer: "github", environment: "prod" }],
    })
  })
})

const hop = { to: "arn:aws:iam::222233334444:role/release" }

function permitted(permission: object): AccessModel {
  return aModel({ role: { policies: [{ allow: "s3:GetObject", on: "*", ...permission }] } })
}

function circleci(rule: object): AccessModel {
  const roles = { deploy: { allow: [{ issuer: "circleci", ...rule }] } }
  return aModel({ also: { issuers: { circleci: { organization_id: "o" } }, roles } })
}

function withJenkins(
  rule: object,
  { tags = [], ...role }: { tags?: unknown; session_name?: string } = {},
): AccessModel {
  const roles = { deploy: { allow: [{ issuer: "jenkins", ...rule }], ...role } }
  return aModel({ also: { issuers: { jenkins }, tags, roles } })
}
