import { describe, expect, it } from "vitest"
import { orderForJob } from "../../../src/runner/hook/order-for-job.ts"
import { parsePolicy } from "../../../src/runner/policy/parse-policy.ts"
import type { PolicyRule } from "../../../src/runner/policy/runner-policy.ts"
import { chainOptions } from "../../../src/settings/chain-options.ts"

const path = "/etc/claimbridge/runner.yaml"
const parse = (text: string) => parsePolicy({ path, text })
const poolId = "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"
const role = "arn:aws:iam::111122223333:role/ci"

const whole = `
default: ignore
identity-pool-id: ${poolId}
region: eu-west-1
rules:
  - name: deployments
    when: { repository: acme/shop, ref: [refs/heads/main, refs/tags/v*], repository_owner_id: 0065 }
    duration-seconds: 1800
    aws-files: home
    profiles:
      default: { role-arn: ${role} }
      deploy:
        role-arn: ${role}
        duration-seconds: 900
        chain:
          - role-arn: arn:aws:iam::444455556666:role/deploy
            tags: [repository]
            transitive-tag-keys: [repository]
  - when: { repository: acme/playground }
    decision: deny
`

const chains = `
identity-pool-id: ${poolId}
allowed-account-ids: [444455556666]
role-arn: ${role}
chain: ${role}-1
chain-tags: repository
rules:
  - when: { repository: acme/shop }
    profiles:
      default: { chain: [] }
      deploy:
        chain:
          role-arn: ${role}-3
          role-session-name: "{run_id}"
          duration-seconds: 900
          tags: [repository, team=owner]
          transitive-tag-keys: repository
          external-id: acme
          source-identity: acme
          policy: '{}'
          policy-arns: [arn:aws:iam::aws:policy/ReadOnlyAccess]
  - when: { repository: acme/site }
    chain: [${role}-2]
  - when: { repository: acme/blog }
`

const deployHop = {
  roleArn: `${role}-3`,
  roleSessionName: "{run_id}",
  durationSeconds: 900,
  tags: { repository: "repository", team: "owner" },
  transitiveTagKeys: ["repository"],
  externalId: "acme",
  sourceIdentity: "acme",
  policy: "{}",
  policyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess"],
}

function chainsOf(rule: PolicyRule | undefined): readonly unknown[] {
  return [...(rule?.profiles ?? [])].map(([name, options]) => [name, chainOptions(options).chain])
}

describe("a runner's policy", () => {
  it("has rules in order, each with its conditions and profiles", () => {
    const { otherwise, rules } = parse(whole)
    expect(otherwise).toBe("ignore")
    expect(rules.map(({ name, decision, place }) => [name, decision, place])).toEqual([
      ["deployments", "allow", `${path}:6:5`],
      ["rule 2", "deny", `${path}:19:5`],
    ])
    expect(rules[0]?.conditions).toEqual([
      { claim: "repository", patterns: ["acme/shop"] },
      { claim: "ref", patterns: ["refs/heads/main", "refs/tags/v*"] },
      { claim: "repository_owner_id", patterns: ["0065"] },
    ])
  })

  it("gives a profile what stands nearest to it", () => {
    const [rule] = parse(whole).rules
    const durations = [...(rule?.profiles ?? [])].map(([name, options]) => [
      name,
      options.number("duration-seconds"),
      options.text("identity-pool-id"),
    ])
    expect(durations).toEqual([
      ["default", 1800, poolId],
      ["deploy", 900, poolId],
    ])
    expect(rule?.awsFiles).toBe("home")
  })

  it("has the chain that stands nearest, of hops as claimbridge.yaml has them", () => {
    const [own, ofRule, ofAll] = parse(chains).rules
    expect(chainsOf(own)).toEqual([
      ["default", undefined],
      ["deploy", [deployHop]],
    ])
    expect(chainsOf(ofRule)).toEqual([["default", [{ roleArn: `${role}-2`, tags: ["repository"] }]]])
    expect(chainsOf(ofAll)).toEqual([["default", [{ roleArn: `${role}-1`, tags: ["repository"] }]]])
  })

  it("goes to the job's agent as plain data", () => {
    const [rule] = parse(chains).rules
    if (rule === undefined) throw new Error("there is a rule")
    const io = { env: {}, home: "/home/runner", platform: "linux" } as const
    const order = orderForJob({ io, policy: parse(chains), rule }, { folder: "/tmp/x", journal: "/j", ownerPid: 7 })
    expect(JSON.parse(JSON.stringify(order))).toEqual(order)
    expect(order.profiles.deploy).toMatchObject({
      flow: { roleArn: role, chain: [deployHop] },
      allowedAccounts: { ids: ["444455556666"], origin: `${path}:3:1` },
    })
  })

  it.each([
    { name: "no rules", text: "default: deny", message: `${path}:1:1: a policy has rules.` },
    {
      name: "a typo",
      text: rules("rol-arn: x"),
      message: /^\S+:4:5: there is no option "rol-arn" here\.$/,
      hint: "Did you mean role-arn?",
    },
    { name: "a typo at the top", text: "defautl: deny\nrules: []", message: /:1:1:/, hint: "Did you mean default?" },
    {
      name: "a value that cannot be",
      text: rules("decision: maybe"),
      message: /^\S+:4:5: decision has no value "maybe"\.$/,
    },
    {
      name: "a rule for every job by accident",
      text: "rules:\n  - role-arn: x",
      message: /:2:5: a rule has when, with claims/,
    },
    {
      name: "a claim without a value",
      text: "rules:\n  - when: { repository: '' }",
      message: /:2:13: repository has no value/,
    },
    {
      name: "a claim that is a map",
      text: "rules:\n  - when: { repository: { a: b } }",
      message: /:2:25: there has to be one value/,
    },
    {
      name: "where the token comes from",
      text: rules("token-command: x"),
      message: /there is no option "token-command"/,
    },
    { name: "no role", text: rules(""), message: /^\S+:3:5: nobody says what the role is\.$/ },
    {
      name: "a role in flow enhanced",
      text: rules(`flow: enhanced\n    role-arn: ${role}`),
      message: /^\S+:5:5: role-arn means nothing in flow enhanced\.$/,
    },
    { name: "no profile", text: rules("profiles: {}"), message: /:4:5: there has to be a profile/ },
    {
      name: "a chain in flow enhanced",
      text: rules(`flow: enhanced\n    chain: [{ role-arn: ${role} }]`),
      message: /^\S+:5:5: chain means nothing in flow enhanced\.$/,
    },
    {
      name: "a hop without a role",
      text: rules(`role-arn: ${role}\n    chain: [{ tags: [a] }]`),
      message: /^\S+:5:13: a hop needs its role-arn\.$/,
    },
    {
      name: "what no hop has",
      text: rules(`role-arn: ${role}\n    chain: { role-arn: ${role}, region: eu-west-1 }`),
      message: /^\S+:5:\d+: there is no option "region" here\.$/,
    },
    {
      name: "tags and no hop",
      text: rules(`role-arn: ${role}\n    chain-tags: repository`),
      message: /:5:5: there is no hop/,
    },
    { name: "two rules of a name", text: twice, message: /:4:5: there is a rule "a" before this one/ },
    { name: "no YAML", text: "rules: [", message: new RegExp(`^${path}:1:`) },
  ])("is refused for $name, with its place", ({ text, message, hint }) => {
    const fault = faultOf(text)
    expect(fault.message).toMatch(message)
    if (hint !== undefined) expect(fault.hint).toBe(hint)
  })
})

const twice =
  "rules:\n  - { name: a, when: { ref: a }, decision: deny }\n\n  - { name: a, when: { ref: a }, decision: deny }"

function rules(line: string): string {
  return `identity-pool-id: ${poolId}\nrules:\n  - when: { repository: acme/shop }\n    ${line}\n`
}

function faultOf(text: string): { readonly message: string; readonly hint: string } {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof Error && "hint" in error) return { message: error.message, hint: String(error.hint) }
  }
  throw new Error("this policy is taken")
}
