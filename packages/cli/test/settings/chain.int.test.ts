import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { aWorld, type World } from "../support/a-world.ts"
import { runCli } from "../support/run-cli.ts"

const deployArn = "arn:aws:iam::111122223333:role/example-deploy"
const hop = `
  role-arn: ${deployArn}
  role-session-name: "{run_id}"
  tags: repository
  transitive-tag-keys: [repository]
  external-id: octo-org
  duration-seconds: 900
`
const print = ["exec", "--", process.execPath, "-e", ""]
const json = ["credentials", "--format", "json"]

const hopOf = ({ emulator }: World): unknown =>
  emulator.events.find(({ eventName }) => eventName === "AssumeRole")?.requestParameters

/** A role of another account that the role `first` may go on to. */
function otherAccount({ emulator, outputs }: World): string {
  const deploy = (accountId: string, role: object): void => {
    const body = JSON.stringify({ Resources: { Role: { Type: "AWS::IAM::Role", Properties: role } } })
    emulator.deploy({ accountId, template: { name: `${accountId}.json`, body } })
  }
  const trust = (principal: object, more: object): object => ({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: principal, ...more }],
  })
  const roleArn = "arn:aws:iam::444455556666:role/second"
  const isOfPool = { StringEquals: { "cognito-identity.amazonaws.com:aud": outputs.PoolId } }
  deploy("111122223333", {
    RoleName: "first",
    AssumeRolePolicyDocument: trust(
      { Federated: "cognito-identity.amazonaws.com" },
      { Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"], Condition: isOfPool },
    ),
    Policies: [
      {
        PolicyName: "go-on",
        PolicyDocument: {
          Version: "2012-10-17",
          Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Resource: roleArn }],
        },
      },
    ],
  })
  deploy("444455556666", {
    RoleName: "second",
    AssumeRolePolicyDocument: trust({ AWS: "arn:aws:iam::111122223333:role/first" }, { Action: "sts:AssumeRole" }),
  })
  return roleArn
}

describe("chain", () => {
  it.each([
    { name: "for all", text: `chain:${hop}` },
    { name: "of a role", text: `roles:\n  deploy:\n    chain:${hop.replaceAll("\n  ", "\n      ")}` },
    { name: "in a list", text: `chain:\n  - ${hop.trim().replaceAll("\n  ", "\n    ")}` },
  ])("goes on to the hop of claimbridge.yaml $name, with the tags of the token", async ({ name, text }) => {
    const world = await aWorld()
    const cwd = aFolder({ "claimbridge.yaml": text })
    const line = name === "of a role" ? [...json, "--role", "deploy"] : json
    const { exitCode, stderr } = await runCli(line, { env: world.jobEnv(), cwd })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" })
    expect(hopOf(world)).toMatchObject({
      roleArn: deployArn,
      durationSeconds: 900,
      roleSessionName: "4711",
      externalId: "octo-org",
      transitiveTagKeys: ["repository"],
    })
  })

  it("takes plain hops from a flag, and the tags that each of them passes on", async () => {
    const world = await aWorld()
    const line = [...json, "--chain", `${deployArn},${deployArn}`, "--chain-tags", "repo=repository"]
    const { exitCode, stderr } = await runCli(line, { env: world.jobEnv() })
    expect(exitCode).toBe(4)
    expect(stderr).toContain("ERR_HOP_DENIED")
    expect(stderr).toContain("repo")
  })

  it("gives the hops of claimbridge.yaml the tags of --chain-tags when they have none", async () => {
    const world = await aWorld()
    const cwd = aFolder({ "claimbridge.yaml": `chain:${hop.replace(/\n {2}tags.*/, "")}` })
    const { exitCode } = await runCli([...json, "--chain-tags", "repository"], { env: world.jobEnv(), cwd })
    expect(exitCode).toBe(0)
  })

  it("keeps credentials of different chains apart", async () => {
    const world = await aWorld()
    const env = world.jobEnv()
    const cwd = aFolder({ "claimbridge.yaml": `chain:${hop}` })
    await runCli(json, { env, cwd })
    await runCli(json, { env, cwd })
    await runCli([...json, "--config", "off"], { env, cwd })
    await runCli([...json, "--chain", deployArn], { env, cwd })
    expect([world.count("AssumeRoleWithWebIdentity"), world.count("AssumeRole")]).toEqual([3, 2])
  })

  it("asks for the account of the last role", async () => {
    const world = await aWorld()
    const cwd = aFolder({ "claimbridge.yaml": `chain: ${otherAccount(world)}` })
    const env = world.jobEnv({ CLAIMBRIDGE_ROLE_ARN: "arn:aws:iam::111122223333:role/first" })
    const allowing = (ids: string) => runCli([...json, "--allowed-account-ids", ids], { env, cwd })
    expect(await allowing("444455556666")).toMatchObject({ exitCode: 0, stderr: "" })
    expect(await allowing("111122223333")).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringContaining("The credentials are for account 444455556666"),
    })
  })

  it("is left out by a role that has an empty one", async () => {
    const world = await aWorld()
    const cwd = aFolder({ "claimbridge.yaml": `chain:${hop}chain-tags: a\nroles:\n  build:\n    chain: []\n` })
    expect((await runCli([...json, "--role", "build"], { env: world.jobEnv(), cwd })).exitCode).toBe(0)
    expect(world.count("AssumeRole")).toBe(0)
  })

  it("is left out by an empty one also in flow enhanced, which has none", async () => {
    const world = await aWorld()
    const roles = "roles:\n  build: { flow: enhanced, chain: [] }\n"
    const cwd = aFolder({ "claimbridge.yaml": `chain:${hop}chain-tags: a\n${roles}` })
    const { CLAIMBRIDGE_ROLE_ARN: _, ...env } = world.jobEnv()
    await runCli([...json, "--role", "build"], { env, cwd })
    expect(world.count("GetCredentialsForIdentity")).toBe(1)
  })
})

const refusals = [
  {
    name: "a hop without a role",
    text: "chain:\n  tags: [a]",
    stderr: "claimbridge.yaml:2:3: a hop needs its role-arn.",
  },
  {
    name: "an unknown option of a hop",
    text: "chain:\n  role-arn: x\n  tag: a",
    stderr: 'claimbridge.yaml:3:3: there is no option "tag".\n  Did you mean tags?',
  },
  {
    name: "an option of the role in a hop",
    text: "chain:\n  role-arn: x\n  flow: direct",
    stderr: "claimbridge.yaml:3:3: flow is no option of a hop.\n  Write it beside chain.",
  },
  {
    name: "an option that runs a command in a hop",
    text: "chain:\n  role-arn: x\n  token-command: x",
    stderr: "claimbridge.yaml:3:3: token-command cannot be set in claimbridge.yaml",
  },
  {
    name: "a session of more than an hour",
    text: "chain:\n  role-arn: x\n  duration-seconds: 7200",
    stderr: "claimbridge.yaml:3:3: duration-seconds is no whole number from 900 to 3600.",
  },
  {
    name: "a tag that is handed on, but not passed on",
    text: `chain:\n  role-arn: ${deployArn}\n  tags: [a]\n  transitive-tag-keys: [b]`,
    stderr: 'claimbridge.yaml:4:3: transitive-tag-keys is ["b"], which cannot be right: b must be among the tags',
  },
  {
    name: "more hops than a chain may have",
    text: `chain: [${Array.from({ length: 1000 }, () => deployArn).join(", ")}]`,
    stderr: "claimbridge.yaml:1:1: chain is a list of 1000, which cannot be right: it may have up to 10 hops.",
  },
  { name: "a role that is none", text: "chain: deploy", stderr: 'claimbridge.yaml:1:8: role-arn is "deploy", which' },
  { name: "tags without a hop", text: "chain-tags: a", stderr: "claimbridge.yaml:1:1: there is no hop" },
  {
    name: "a tag that is there twice",
    text: `chain:\n  - role-arn: ${deployArn}\n    tags: [a, a=b]`,
    stderr: 'claimbridge.yaml:3:5: "a=b" has that tag twice.',
  },
  { name: "the flow without a role", text: `flow: enhanced\nchain: x`, stderr: ":2:1: chain means nothing in flow" },
]

describe("a wrong chain", () => {
  it.each(refusals)("is refused with its place for $name", async ({ text, stderr }) => {
    const cwd = aFolder({ "claimbridge.yaml": text })
    const role = text.startsWith("flow: enhanced") ? {} : { CLAIMBRIDGE_ROLE_ARN: "arn:aws:iam::111122223333:role/ci" }
    const env = { CLAIMBRIDGE_IDENTITY_POOL_ID: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c", ...role }
    const result = await runCli(print, { cwd, env })
    expect(result).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(stderr) })
  })
})
