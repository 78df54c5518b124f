import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it, onTestFinished, vi } from "vitest"
import { run } from "../../src/run.ts"
import { aFolder } from "../support/a-folder.ts"
import { aTerminal, type Terminal } from "../support/a-terminal.ts"
import { runCli } from "../support/run-cli.ts"

const owned = (owner: string): string => `Resources:
  Github:
    Type: AWS::IAM::OIDCProvider
    Properties: { Url: https://token.actions.githubusercontent.com, ClientIdList: [sts.amazonaws.com] }
  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: ci
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          Effect: Allow
          Principal: { Federated: !GetAtt Github.Arn }
          Action: sts:AssumeRoleWithWebIdentity
          Condition:
            StringEquals:
              token.actions.githubusercontent.com:aud: sts.amazonaws.com
              token.actions.githubusercontent.com:sub: repo:${owner}/octo-repo:ref:refs/heads/main
`
const job = JSON.stringify({ sub: "repo:octo-org/octo-repo:ref:refs/heads/main" })

describe("claimbridge emulate --watch", () => {
  it("deploys a changed template anew, for the same job at the same port", async () => {
    const { folder, env } = await emulating(owned("acme"))
    expect((await credentials(env)).exitCode).toBe(4)
    await changed(folder, owned("octo-org"), "deployed access: Github, Role")
    expect((await credentials(env)).exitCode).toBe(0)
  })

  it("keeps what was deployed when the template is broken, and says so", async () => {
    const { folder, env } = await emulating(owned("octo-org"))
    await changed(folder, "Resources: [", "What was deployed before stays.")
    expect((await credentials(env)).exitCode).toBe(0)
  })

  it("goes on after a broken template", async () => {
    const { folder, env, terminal } = await emulating(owned("acme"))
    await changed(folder, "Resources: [", "access.yaml:1:13: ")
    await changed(folder, owned("octo-org"), "deployed access: ")
    expect((await credentials(env)).exitCode).toBe(0)
    expect(terminal.printed.stdout.match(/AWS_ENDPOINT_URL/g)).toHaveLength(1)
  })
})

interface Emulating {
  readonly folder: { readonly path: string; readonly terminal: Terminal }
  readonly terminal: Terminal
  readonly env: Readonly<Record<string, string>>
}

async function emulating(template: string): Promise<Emulating> {
  const path = aFolder({ "access.yaml": template, "job.json": job })
  const terminal = aTerminal({ cwd: path })
  const ended = run(["emulate", "--template", "access.yaml", "--claims", "job.json", "--watch", "--json"], terminal)
  onTestFinished(async () => {
    terminal.signal("SIGINT")
    await ended
  })
  await vi.waitFor(() => expect(terminal.printed.stderr).toContain("until Ctrl-C"), 9000)
  return { folder: { path, terminal }, terminal, env: JSON.parse(terminal.printed.stdout) }
}

/** Writes the template, and waits until the emulator has said something new about it. */
async function changed({ path, terminal }: Emulating["folder"], text: string, said: string): Promise<void> {
  const before = terminal.printed.stderr.length
  writeFileSync(join(path, "access.yaml"), text)
  await vi.waitFor(() => expect(terminal.printed.stderr.slice(before)).toContain(said), 9000)
}

function credentials(env: Readonly<Record<string, string>>) {
  const args = ["--flow", "direct", "--role-arn", "arn:aws:iam::111122223333:role/ci", "--format", "env"]
  return runCli(["credentials", ...args], { env: { ...env, RUNNER_TEMP: aFolder() }, cwd: aFolder() })
}
