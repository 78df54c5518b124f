import { describe, expect, it } from "vitest"
import { AccessModelError, parseAccessModel } from "../src/index.ts"

const sound = `
pool: { name: ci, account: "111122223333", region: eu-west-1 }
issuers:
  github: { owner: octo-org, owner_id: "65" }
roles:
  deploy:
    allow:
      - { issuer: github, repository_id: "74", environment: production }
    session_name: "{run_id}@{sha}"
`

const mistakes = [
  {
    name: "an unknown key",
    from: "roles:",
    to: "rolls:",
    message: ":5:1: rolls: There is no key rolls. Did you mean roles.",
  },
  { name: "a missing key", from: 'account: "111122223333", ', to: "", message: ":2:1: pool: Lacks account." },
  {
    name: "a number for text",
    from: 'owner_id: "65"',
    to: "owner_id: 65",
    message: ":4:30: issuers.github.owner_id: Must be text, not 65. Write it in quotes.",
  },
  {
    name: "a list that is empty",
    from: "{ issuer: github,",
    to: "{ issuer: github, ref: [],",
    message: ":8:27: roles.deploy.allow[0].ref: Has no entries.",
  },
  {
    name: "an account of eleven digits",
    from: "111122223333",
    to: "11112222333",
    message: ':2:19: pool.account: Must be 12 digits, not "11112222333".',
  },
  {
    name: "an unknown issuer",
    from: "issuer: github",
    to: "issuer: gitbub",
    message: ":8:11: roles.deploy.allow[0].issuer: There is no issuer gitbub. Did you mean github.",
  },
  {
    name: "an unknown claim",
    from: "repository_id:",
    to: "repositry_id:",
    message:
      ":8:27: roles.deploy.allow[0].repositry_id: Tokens of github have no claim repositry_id. Did you mean repository_id.",
  },
  {
    name: "an unknown claim in a session's name",
    from: "{run_id}",
    to: "{runid}",
    message: ":8:9: roles.deploy.allow[0]: Tokens of github have no claim runid. Did you mean run_id.",
  },
  {
    name: "a region of an unknown partition",
    from: "eu-west-1",
    to: "eusc-de-east-1",
    message: ":2:44: pool.region: What Amazon Cognito is called in eusc-de-east-1 isn't known.",
  },
  {
    name: "an issuer twice",
    from: "roles:",
    to: "  again: { kind: github }\nroles:",
    message: ":5:3: issuers.again: github has the same URL. An account has one provider for it",
  },
  {
    name: "several organizations of CircleCI in one issuer",
    from: "roles:",
    to: "  circleci: { organization_id: [a, b] }\nroles:",
    message: ":5:3: issuers.circleci: Each organization of CircleCI has its own issuer.",
  },
  {
    name: "names that become the same id",
    from: "roles:",
    to: 'roles:\n  a-b1: { allow: [{ issuer: github, repository_id: "7" }] }\n  a-b-1: { allow: [{ issuer: github, repository_id: "7" }] }',
    message: ":6:3: roles.a-b1: a-b1 and a-b-1 can't be told apart in a template.",
  },
  {
    name: "a role's name that is too long",
    from: "    session_name:",
    to: `    name: ${"x".repeat(62)}\n    session_name:`,
    message: ":6:3: roles.deploy: The role's name would be too long.",
  },
  {
    name: "a permission that neither allows nor denies",
    from: "    session_name:",
    to: '    policies: [{ on: "*" }]\n    session_name:',
    message: ":9:16: roles.deploy.policies[0]: Needs either allow or deny.",
  },
  {
    name: "a hop to nowhere",
    from: "    session_name:",
    to: "    chain: { to: relase }\n    session_name:",
    message: ":9:5: roles.deploy.chain: There is no role relase.",
  },
  {
    name: "a test of no role",
    from: "roles:",
    to: "tests: [{ role: deplyo, claims: {}, expect: denied }]\nroles:",
    message: ":5:11: tests[0].role: There is no role deplyo. Did you mean deploy.",
  },
  {
    name: "a session name in the enhanced flow",
    from: "region: eu-west-1",
    to: "region: eu-west-1, flow: enhanced",
    message: ":9:5: roles.deploy.session_name: In the enhanced flow, Amazon Cognito names the session.",
  },
  {
    name: "a tag of an unknown claim",
    from: "roles:",
    to: "tags: [repositry]\nroles:",
    message: ":5:8: tags[0]: No issuer has a claim repositry. Did you mean repository.",
  },
  {
    name: "a key of another kind of issuer",
    from: "owner: octo-org",
    to: "workspace: octo-org",
    message: ":4:13: issuers.github.workspace: An issuer of kind github has no workspace.",
  },
  {
    name: "an issuer of no kind",
    from: "  github:",
    to: "  gitea:",
    message: ":4:3: issuers.gitea: gitea is no kind of issuer.",
  },
  {
    name: "a role for nobody",
    from: '    allow:\n      - { issuer: github, repository_id: "74", environment: production }\n',
    to: "",
    message: ":6:3: roles.deploy: Lets nobody in.",
  },
  {
    name: "an upper-case name",
    from: "  deploy:",
    to: "  Deploy:",
    message: ":6:3: roles.Deploy: Must be lower case letters and digits, with hyphens between",
  },
  {
    name: "a pool of another region",
    from: "region: eu-west-1",
    to: 'region: eu-west-1, id: "us-east-1:0"',
    message: ":2:63: pool.id: The pool us-east-1:0 isn't in eu-west-1.",
  },
  {
    name: "what isn't YAML",
    from: "roles:",
    to: "roles: [",
    message: ":7:5: Block collections are not allowed within flow collections.",
  },
  {
    name: "a key twice",
    from: "owner: octo-org",
    to: "owner: octo-org, owner: octo-org",
    message: ":4:30: Map keys must be unique.",
  },
  { name: "a text", from: sound, to: "access", message: ':1:1: Must be a map, not "access".' },
]

describe("parseAccessModel", () => {
  it("takes a sound model", () => {
    expect(parseAccessModel(sound).roles.deploy?.session_name).toBe("{run_id}@{sha}")
  })

  it.each(mistakes)("names the place of $name", ({ from, to, message }) => {
    expect(sound).toContain(from)
    expect(() => parseAccessModel(sound.replace(from, to), { file: "ci.yaml" })).toThrow(`ci.yaml${message}`)
  })

  it("tells everything at once", () => {
    const text = sound
      .replace("owner: octo-org", "ownr: octo-org")
      .replace("111122223333", "1")
      .replace("eu-west-1", "Ireland")

    expect(problemsOf(() => parseAccessModel(text)).map(({ path }) => path)).toEqual([
      "pool.account",
      "pool.region",
      "issuers.github.ownr",
    ])
  })

  it("has paths and no lines for data", () => {
    expect(problemsOf(() => parseAccessModel({ pool: {}, issuers: {} }))).toContainEqual({
      path: "pool",
      problem: "Lacks region",
      hint: "The pool's region; the partition follows from it",
    })
  })
})

function problemsOf(parse: () => unknown): AccessModelError["problems"] {
  try {
    parse()
  } catch (error) {
    if (error instanceof AccessModelError) return error.problems
  }
  return []
}
