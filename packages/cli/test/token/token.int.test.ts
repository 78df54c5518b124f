import { describe, expect, it } from "vitest"
import { aWorld } from "../support/a-world.ts"
import { runCli } from "../support/run-cli.ts"

describe("token", () => {
  it("shows claims and expiry, and no token", async () => {
    const { jobEnv, secrets } = await aWorld()
    const { exitCode, stdout, stderr } = await runCli(["token"], {
      env: jobEnv({ CLAIMBRIDGE_ROLE_ARN: "" }),
      isTty: true,
    })
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" })
    expect(stdout).toMatch(/^ {2}repository +octo-org\/octo-repo$/m)
    expect(stdout).toMatch(/^Expires: \d{4}-.*Z, in \d+ s$/m)
    expect([...secrets].filter((secret) => stdout.includes(secret.split(".").at(-1) ?? secret))).toEqual([])
    expect(secrets.size).toBe(1)
  })

  it("shows the tags that a mapping makes, and what AWS would refuse", async () => {
    const { jobEnv } = await aWorld()
    const line = ["token", "--json", "--mapping", "repository,who=actor_name,branch=ref"]
    const report = JSON.parse((await runCli(line, { env: jobEnv() })).stdout)
    expect(report.tags).toEqual({ repository: "octo-org/octo-repo", branch: "refs/heads/main" })
    expect(report.warnings).toEqual(["who: the claim actor_name is not in the token, so there is no tag"])
  })

  it("asks the pool for its token, shows the tags in it, and assumes no role", async () => {
    const { jobEnv, count } = await aWorld()
    const env = jobEnv({ CLAIMBRIDGE_ROLE_ARN: "" })
    const { stdout, stderr } = await runCli(["token", "--cognito", "--json"], { env })
    expect(stderr).toBe("")
    expect(JSON.parse(stdout).tags).toMatchObject({ repository: "octo-org/octo-repo" })
    expect([count("GetOpenIdToken"), count("AssumeRoleWithWebIdentity")]).toEqual([1, 0])
  })

  it("tells the calls when that is asked for, and no secret", async () => {
    const { jobEnv, secrets } = await aWorld()
    const { stderr } = await runCli(["token", "--cognito", "--verbose"], { env: jobEnv() })
    expect(stderr).toMatch(/^GetOpenIdToken at 127\.0\.0\.1/m)
    expect([...secrets].filter((secret) => stderr.includes(secret))).toEqual([])
  })

  it("lets no claim act on a terminal, or turn its text around", async () => {
    const claims = { "\u{1b}[2J": "a\n::stop-commands::x", other: "\u{202e}\u{9b}31m" }
    const text = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url")
    const env = { TOKEN: `${text({ alg: "RS256" })}.${text(claims)}.c2ln` }
    const { exitCode, stdout } = await runCli(["token", "--token-env", "TOKEN"], { env })
    expect(exitCode).toBe(0)
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|\p{Cf}/u)
    expect(stdout).not.toMatch(/^\s*::/m)
  })

  it("prints the token itself on request alone, without a line break for a program", async () => {
    const { jobEnv, secrets } = await aWorld()
    const { stdout } = await runCli(["token", "--raw"], { env: jobEnv() })
    expect([...secrets]).toContain(stdout)
  })

  it.each([
    { name: "an entry without a claim", mapping: "a=", stderr: '--mapping: "a=" is not <tag>=<claim>.' },
    { name: "a tag that is there twice", mapping: "a=b,a=c", stderr: '--mapping: "a=c" has that tag twice.' },
  ])("refuses $name", async ({ mapping, stderr }) => {
    const { jobEnv } = await aWorld()
    const result = await runCli(["token", "--mapping", mapping], { env: jobEnv() })
    expect(result).toMatchObject({ exitCode: 2, stdout: "", stderr: expect.stringContaining(stderr) })
  })

  it("says that there is no CI", async () => {
    expect(await runCli(["token"])).toMatchObject({
      exitCode: 3,
      stderr: expect.stringMatching(/\(ERR_CI_NOT_DETECTED\)\n.* --token-file, --token-env or --token-command\.\n/),
    })
  })
})
