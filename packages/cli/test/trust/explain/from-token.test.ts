import { describe, expect, it } from "vitest"
import { aFolder } from "../../support/a-folder.ts"
import { aTrustPolicy } from "../../support/a-trust-policy.ts"
import { aWorld, type World } from "../../support/a-world.ts"
import { type CliResult, runCli } from "../../support/run-cli.ts"

const sessionName = ["--role-session-name", "4711@6dcb09b"]
const formats = ["text", "markdown", "json"]

describe("claimbridge explain --from-token", () => {
  it("asks the policy about the tags that the pool really makes, and assumes no role", async () => {
    const world = await aWorld()
    const { exitCode, stdout } = await explain(
      world,
      aPolicyFor(world, { owner_id: "66", run_id: "4711" }),
      poolArguments(world),
    )
    expect(exitCode).toBe(4)
    expect(stdout).toContain('policy   "66"\n    request  "65"')
    expect(stdout).toContain('["aws:RequestTag/run_id"] holds.')
    expect(world.count("GetOpenIdToken")).toBe(1)
    expect(world.count("AssumeRoleWithWebIdentity")).toBe(0)
  })

  it.each([
    {
      name: "a tag that it doesn't make",
      mapping: "owner_id=repository_owner_id,ref=ref",
      other: "ref, repository, run_id, sha",
    },
    {
      name: "nothing of its own map",
      mapping: "owner_id=repository_owner_id,repository,environment,run_id,sha",
      other: "",
    },
  ])("names $name, when a mapping is given and the pool has another", async ({ mapping, other }) => {
    const world = await aWorld()
    const args = [...poolArguments(world), "--mapping", mapping]
    const { exitCode, stderr } = await explain(world, aPolicyFor(world, { owner_id: "65" }), args)
    expect(exitCode).toBe(0)
    expect(/mapping says: ([^.]*)\./.exec(stderr)?.[1] ?? "").toBe(other)
  })

  it("exits with 0 when the job gets in", async () => {
    const world = await aWorld()
    const { exitCode, stdout } = await explain(world, aPolicyFor(world, { owner_id: "65" }), poolArguments(world))
    expect({ exitCode, stdout }).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Allowed/) })
  })

  it("gives STS the CI's own token in the direct flow", async () => {
    const world = await aWorld()
    const policy = JSON.stringify({
      Version: "2012-10-17",
      Statement: {
        Effect: "Allow",
        Principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" },
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: {
          StringEquals: {
            "token.actions.githubusercontent.com:aud": "sts.amazonaws.com",
            "token.actions.githubusercontent.com:repository_owner_id": "65",
          },
        },
      },
    })
    const args = ["--flow", "direct", "--role-arn", "arn:aws:iam::111122223333:role/release"]
    expect(await explain(world, policy, [...args, ...sessionName])).toMatchObject({ exitCode: 0 })
    expect(world.count("GetId")).toBe(0)
  })

  it("needs the mapping for the enhanced flow, where AWS shows no token", async () => {
    const world = await aWorld()
    const policy = aPolicyFor(world, { owner_id: "65" })
    const args = [...poolArguments(world), "--flow", "enhanced"]
    expect(await explain(world, policy, args)).toMatchObject({ exitCode: 2 })
    expect(await explain(world, policy, [...args, "--mapping", "owner_id=repository_owner_id"])).toMatchObject({
      exitCode: 0,
    })
  })

  it.each(formats)("keeps every token out of what it prints as %s", async (format) => {
    const world = await aWorld()
    const results = [
      await explain(world, aPolicyFor(world, { owner_id: "66" }), [...poolArguments(world), "--format", format, "-v"]),
      await explain(world, aPolicyFor(world, { sha: "x" }), [
        ...poolArguments(world),
        "--flow",
        "direct",
        "--format",
        format,
      ]),
      await explain(world, "{}", poolArguments(world)),
    ]
    expect(world.secrets.size).toBeGreaterThan(1)
    const printed = results.map(({ stdout, stderr }) => stdout + stderr).join("\n")
    expect([...world.secrets].filter((secret) => printed.includes(secret))).toEqual([])
    expect(printed).not.toMatch(/eyJ[\w-]{8}/)
  })

  it.each([
    { name: "through the pool", args: [], role: "ReleaseRoleArn" },
    { name: "in the direct flow", args: ["--flow", "direct"], role: "ReleaseRoleArn" },
  ])("runs the line that a refusal suggests, $name", async ({ args, role }) => {
    const world = await aWorld()
    const env = world.jobEnv()
    const refused = ["credentials", "--format", "json", "--role-arn", world.outputs[role] ?? "", ...args]
    const { exitCode, stderr } = await runCli([...refused, "--role-session-name", "a=b,4711"], { env })
    expect(exitCode).toBe(4)
    const line = /claimbridge (explain .*--role-session-name '[^']*')/.exec(stderr)?.[1] ?? ""
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "")
    const cwd = aFolder({ "trust-policy.json": aPolicyFor(world, { owner_id: "66" }) })
    const explained = await runCli(words, { cwd, env: world.jobEnv() })
    expect(explained).toMatchObject({
      exitCode: 4,
      stdout: expect.stringMatching(/^Denied: sts:AssumeRoleWithWebIdentity/),
    })
  })

  it("ends as core does when the pool refuses the token", async () => {
    const world = await aWorld()
    const args = ["--identity-pool-id", "eu-west-1:00000000-0000-4000-8000-000000000000", "--role-arn", roleArn]
    const { exitCode, stdout, stderr } = await explain(world, aPolicyFor(world, {}), args)
    expect({ exitCode, stdout }).not.toMatchObject({ exitCode: 0 })
    expect(stdout).toBe("")
    expect(stderr).toContain("eu-west-1:00000000-0000-4000-8000-000000000000")
  })

  it("asks for the id of a pool that a template is to make", async () => {
    const world = await aWorld()
    const file = new URL("../../../../../examples/github/access.yaml", import.meta.url).pathname
    const { CLAIMBRIDGE_IDENTITY_POOL_ID: _, ...env } = world.jobEnv()
    const result = await runCli(["explain", file, "--only", "CiRole", "--from-token"], { env })
    expect(result).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--identity-pool-id") })
  })
})

const roleArn = "arn:aws:iam::111122223333:role/release"

function poolArguments({ outputs }: World): readonly string[] {
  return ["--identity-pool-id", outputs.PoolId ?? "", "--role-arn", roleArn, ...sessionName]
}

function aPolicyFor({ outputs }: World, tags: Readonly<Record<string, string>>): string {
  return JSON.stringify(aTrustPolicy(tags)).replace(/"cognito-identity\.amazonaws\.com:aud":"[^"]*"/, (aud) =>
    aud.replace(/:"[^"]*"$/, `:${JSON.stringify(outputs.PoolId)}`),
  )
}

/** As core's hint says it. */
function explain(world: World, policy: string, args: readonly string[]): Promise<CliResult> {
  const cwd = aFolder({ "trust-policy.json": policy })
  const { CLAIMBRIDGE_IDENTITY_POOL_ID: _, CLAIMBRIDGE_ROLE_ARN: __, ...env } = world.jobEnv()
  return runCli(["explain", "trust-policy.json", "--from-token", ...args], { cwd, env })
}
