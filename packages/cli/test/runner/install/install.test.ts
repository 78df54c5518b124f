import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import { run } from "../../../src/run.ts"
import { aFolder } from "../../support/a-folder.ts"
import { aTerminal } from "../../support/a-terminal.ts"
import { type CliResult, runCli } from "../../support/run-cli.ts"
import { aRunnerFolder } from "../support/a-fleet.ts"

const policyText = `
rules:
  - when: { repository: "*" }
    identity-pool-id: eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c
    role-arn: arn:aws:iam::111122223333:role/ci
`
const namedPolicyText = policyText.replace("role-arn:", "profiles: { deploy: { role-arn:").replace(/\n$/, " } }\n")
const isRoot = process.getuid?.() === 0
const aPolicyFile = (): string => join(aFolder({ "runner.yaml": policyText }), "runner.yaml")
const runner = (action: string, folder: string, ...args: readonly string[]): Promise<CliResult> =>
  runCli(["runner", action, "--runner", folder, ...args])
const install = (folder: string, ...args: readonly string[]): Promise<CliResult> =>
  runner("install", folder, "--policy", aPolicyFile(), ...args)
const read = (folder: string, name: string): string => readFileSync(join(folder, name), "utf8")

describe("runner install", () => {
  it("writes two hooks for the owner alone, and names them in .env beside what is there", async () => {
    const folder = aRunnerFolder({ ".env": "LANG=C.UTF-8\n" })
    const { exitCode, stderr } = await install(folder)
    expect([exitCode, stderr]).toEqual([0, expect.stringContaining("Restart the runner's service")])
    const at = `${folder}/.claimbridge`
    expect(read(folder, ".env")).toBe(
      `LANG=C.UTF-8\nACTIONS_RUNNER_HOOK_JOB_STARTED=${at}/job-started.sh\nACTIONS_RUNNER_HOOK_JOB_COMPLETED=${at}/job-completed.sh\n`,
    )
    expect([at, `${at}/job-started.sh`, `${at}/job-completed.sh`].map((path) => statSync(path).mode & 0o777)).toEqual([
      0o700, 0o700, 0o700,
    ])
  })

  it("changes nothing the second time, and nothing at all with --dry-run", async () => {
    const folder = aRunnerFolder()
    const policy = aPolicyFile()
    const dry = await runner("install", folder, "--policy", policy, "--dry-run", "--json")
    expect([existsSync(join(folder, ".env")), existsSync(join(folder, ".claimbridge"))]).toEqual([false, false])
    expect(JSON.parse(dry.stdout)).toMatchObject({
      changed: false,
      files: [
        ...["installation.json", "job-started.sh", "job-completed.sh"].map((name) =>
          join(folder, ".claimbridge", name),
        ),
        join(folder, ".env"),
      ],
    })
    const first = await runner("install", folder, "--policy", policy, "--json")
    const second = await runner("install", folder, "--policy", policy, "--json")
    expect([first, second].map(({ stdout }) => JSON.parse(stdout).changed)).toEqual([true, false])
  })

  it("refuses other hooks, and calls them with --chain", async () => {
    const before = "ACTIONS_RUNNER_HOOK_JOB_STARTED=/opt/acme/start.sh\n"
    const folder = aRunnerFolder({ ".env": before })
    const refused = await install(folder)
    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      expect.stringContaining("a hook already: /opt/acme/start.sh."),
    ])
    expect(read(folder, ".env")).toBe(before)
    expect((await install(folder, "--chain")).exitCode).toBe(0)
    expect(JSON.parse(read(folder, ".claimbridge/installation.json"))).toMatchObject({
      chained: { started: "/opt/acme/start.sh" },
    })
    expect((await runner("uninstall", folder)).exitCode).toBe(0)
    expect(read(folder, ".env")).toBe(before)
  })

  it("refuses a hook that has come since, too", async () => {
    const folder = aRunnerFolder()
    await install(folder)
    writeFileSync(join(folder, ".env"), "ACTIONS_RUNNER_HOOK_JOB_COMPLETED=/opt/acme/end.sh\n")
    expect((await install(folder)).stderr).toContain("a hook already: /opt/acme/end.sh.")
  })

  it("notes anew what it has done when the note was lost", async () => {
    const folder = aRunnerFolder()
    const policy = aPolicyFile()
    await runner("install", folder, "--policy", policy)
    rmSync(join(folder, ".claimbridge/installation.json"))
    await runner("install", folder, "--policy", policy)
    expect((await runner("uninstall", folder)).stderr).toContain("Removed")
  })

  it("knows its own hooks after the runner's folder was moved", async () => {
    const folder = aRunnerFolder()
    await install(folder)
    const moved = `${folder}-moved`
    renameSync(folder, moved)
    onTestFinished(() => rmSync(moved, { recursive: true, force: true }))
    expect((await install(moved)).exitCode).toBe(0)
    expect(read(moved, ".env")).not.toContain(`${folder}/`)
    expect((await runner("status", moved)).stdout).toContain("hooks      installed (sh)\n")
  })

  it("leaves .env the permissions that it had", async () => {
    const folder = aRunnerFolder({ ".env": "LANG=C.UTF-8\n" })
    chmodSync(join(folder, ".env"), 0o664)
    await install(folder)
    expect(statSync(join(folder, ".env")).mode & 0o777).toBe(0o664)
  })

  it.each([
    {
      name: "that npx has put into its cache",
      bin: "/opt/cache/_npx/1a2b/claimbridge/bin.js",
      says: "npx keeps claimbridge",
    },
    {
      name: "whose path no AWS config file can carry",
      bin: "/opt/o'hara/bin.js",
      says: "credential_process cannot carry",
    },
  ])("refuses a program $name", async ({ bin, says }) => {
    const policy = join(aFolder({ "runner.yaml": namedPolicyText }), "runner.yaml")
    const folder = aRunnerFolder()
    const terminal = { ...aTerminal(), program: ["/usr/bin/node", bin] }
    const exitCode = await run(["runner", "install", "--runner", folder, "--policy", policy], terminal)
    expect([exitCode, terminal.printed.stderr]).toEqual([2, expect.stringContaining(says)])
    expect(existsSync(join(folder, ".env"))).toBe(false)
  })

  it.runIf(isRoot)("refuses to install as root for a runner that works as another user", async () => {
    const folder = aRunnerFolder()
    chownSync(join(folder, "_work"), 4711, 4711)
    expect((await install(folder)).stderr).toContain("The runner works as another user, number 4711")
  })

  it.each([
    { name: "a folder without a runner", make: () => aFolder(), says: "is no folder of GitHub's runner" },
    {
      name: "a runner's folder that others may write to",
      make: openFolder,
      says: "other users may write to the folder",
    },
    { name: "a symbolic link in place of our folder", make: linkedFolder, says: "is a symbolic link" },
    { name: "a symbolic link in place of .env", make: linkedEnv, says: ".env is a symbolic link" },
    { name: "an .env whose bytes it could not give back", make: latinEnv, says: ".env is no text in UTF-8" },
  ])("refuses $name", async ({ make, says }) => {
    const { exitCode, stderr } = await install(make())
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(says)])
  })

  it("does not write through a symbolic link in place of a hook", async () => {
    const folder = aRunnerFolder()
    const victim = join(aFolder({ victim: "mine" }), "victim")
    mkdirSync(join(folder, ".claimbridge"), { mode: 0o700 })
    symlinkSync(victim, join(folder, ".claimbridge/job-started.sh"))
    expect((await install(folder)).exitCode).toBe(0)
    expect(readFileSync(victim, "utf8")).toBe("mine")
    expect(read(folder, ".claimbridge/job-started.sh")).toContain("job-started")
  })

  it.each([
    {
      name: "in the runner's work folder",
      make: checkedOutPolicy,
      says: "it is where jobs check out their repositories",
    },
    {
      name: "in the runner's work folder by way of a link",
      make: linkedCheckout,
      says: "it is where jobs check out their repositories",
    },
    { name: "that others may write to", make: openPolicy, says: "other users may write to it" },
    { name: "that is a symbolic link", make: linkedPolicy, says: "a symbolic link" },
    { name: "with a role that is none", make: wrongPolicy, says: /runner\.yaml:3:5: profile default: .*role-arn/ },
    { name: "that is not there", make: () => "/etc/none.yaml", says: "it is missing" },
  ])("refuses a policy $name", async ({ make, says }) => {
    const folder = aRunnerFolder()
    const { exitCode, stderr } = await runner("install", folder, "--policy", make(folder))
    expect([exitCode, stderr]).toEqual([2, expect.stringMatching(says)])
    expect(existsSync(join(folder, ".env"))).toBe(false)
  })
})

describe("runner uninstall", () => {
  it("leaves the folder as it was", async () => {
    const folder = aRunnerFolder()
    await install(folder)
    expect((await runner("uninstall", folder)).exitCode).toBe(0)
    expect([existsSync(join(folder, ".env")), existsSync(join(folder, ".claimbridge"))]).toEqual([false, false])
    expect((await runner("uninstall", folder)).stderr).toContain("has no hooks of claimbridge")
  })

  it("keeps what the owner has written into .env since", async () => {
    const folder = aRunnerFolder({ ".env": "ACTIONS_RUNNER_HOOK_JOB_STARTED=/opt/acme/start.sh\n" })
    await install(folder, "--chain")
    const since = "LANG=C\nACTIONS_RUNNER_HOOK_JOB_STARTED=/opt/acme/new.sh\n"
    writeFileSync(join(folder, ".env"), since)
    expect((await runner("uninstall", folder)).exitCode).toBe(0)
    expect(read(folder, ".env")).toBe(since)
  })
})

describe("runner status", () => {
  it("says what is installed, and what is wrong with the policy by now", async () => {
    const folder = aRunnerFolder()
    expect((await runner("status", folder)).stdout).toContain("hooks      not installed")
    const policy = aPolicyFile()
    await runner("install", folder, "--policy", policy)
    writeFileSync(policy, "rules: 7")
    const status: unknown = JSON.parse((await runner("status", folder, "--json")).stdout)
    expect(status).toMatchObject({
      installed: true,
      hook: "sh",
      policy,
      policyFault: expect.stringContaining("runner.yaml:1:8"),
      jobs: [],
    })
  })
})

describe("runner check", () => {
  it.each([
    { name: "the rule that it would take", claims: '{"repository":"acme/shop"}', exitCode: 0, says: "allow: rule 1" },
    { name: "why it would fail", claims: "{}", exitCode: 4, says: "repository is not in the token, and not *" },
  ])("tells a job $name", async ({ claims, exitCode, says }) => {
    const result = await runCli(["runner", "check", "--policy", aPolicyFile(), "--claims", "-"], { stdin: claims })
    expect([result.exitCode, result.stdout]).toEqual([exitCode, expect.stringContaining(says)])
  })
})

function openFolder(): string {
  const folder = aRunnerFolder()
  chmodSync(folder, 0o777)
  return folder
}

function linkedFolder(): string {
  const folder = aRunnerFolder()
  symlinkSync(aFolder(), join(folder, ".claimbridge"))
  return folder
}

function linkedEnv(): string {
  const folder = aRunnerFolder()
  symlinkSync(join(aFolder({ env: "" }), "env"), join(folder, ".env"))
  return folder
}

function latinEnv(): string {
  const folder = aRunnerFolder()
  writeFileSync(join(folder, ".env"), Buffer.from("NAME=J\xfcrgen\n", "latin1"))
  return folder
}

function linkedCheckout(folder: string): string {
  checkedOutPolicy(folder)
  const link = join(aFolder(), "link")
  symlinkSync(join(folder, "_work"), link)
  return join(link, "shop/runner.yaml")
}

function checkedOutPolicy(folder: string): string {
  const path = join(folder, "_work/shop/runner.yaml")
  mkdirSync(join(folder, "_work/shop"))
  writeFileSync(path, policyText)
  return path
}

function openPolicy(): string {
  const path = aPolicyFile()
  chmodSync(path, 0o666)
  return path
}

function linkedPolicy(): string {
  const path = join(aFolder(), "runner.yaml")
  symlinkSync(aPolicyFile(), path)
  return path
}

function wrongPolicy(): string {
  const path = aPolicyFile()
  writeFileSync(path, policyText.replace("arn:aws:iam", "arn:aws:s3"))
  return path
}
