import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { aFolder } from "../../support/a-folder.ts"
import { aWorld } from "../../support/a-world.ts"
import { type CliResult, runCli } from "../../support/run-cli.ts"
import { aRunnerFolder } from "../support/a-fleet.ts"

const denyAll = 'rules:\n  - { name: nobody, when: { repository: "none/none" }, decision: deny }\n'

interface Hook {
  readonly runner?: string
  readonly policy?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the hook as the runner does, and gives what it wrote to GITHUB_ENV too. */
async function started({
  runner = aHookedRunner(),
  policy = denyAll,
  env = {},
}: Hook): Promise<CliResult & { set: string }> {
  const file = join(aFolder({ "runner.yaml": policy }), "runner.yaml")
  const githubEnv = join(aFolder({ env: "" }), "env")
  const argv = [
    "runner",
    "job-started",
    "--runner",
    runner,
    "--policy",
    env.POLICY ?? file,
    "--owner-pid",
    `${process.pid}`,
  ]
  const result = await runCli(argv, { env: { GITHUB_ENV: githubEnv, RUNNER_TEMP: aFolder(), ...env } })
  return { ...result, set: readFileSync(githubEnv, "utf8") }
}

function aHookedRunner(): string {
  const folder = aRunnerFolder()
  mkdirSync(join(folder, ".claimbridge"), { mode: 0o700 })
  return folder
}

describe("the job-started hook", () => {
  it("hides the machine's identity before anything can go wrong", async () => {
    const env = {
      AWS_PROFILE: "machine",
      AWS_WEB_IDENTITY_TOKEN_FILE: "/var/run/token",
      AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://169.254.170.23/v1/credentials",
    }
    const { exitCode, set } = await started({ policy: "no policy", env })
    expect(exitCode).toBe(2)
    const lines = set
      .replaceAll(/<<(claimbridge_[\w-]+)\n(.*)\n\1\n/g, "=$2\n")
      .split("\n")
      .filter(Boolean)
    expect(lines.toSorted()).toEqual([
      "AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.1:9/",
      "AWS_EC2_METADATA_DISABLED=true",
      "AWS_PROFILE=default",
      "AWS_WEB_IDENTITY_TOKEN_FILE=",
    ])
  })

  it("refuses to run in an ECS task whose identity it cannot hide", async () => {
    const { exitCode, stdout } = await started({ env: { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: "/v2/x" } })
    expect([exitCode, stdout]).toEqual([2, expect.stringContaining("every job would act as the task")])
  })

  it("keeps what a claim says on one line of the log", async () => {
    const { emulator, jobEnv } = await aWorld()
    const { env } = emulator.githubJob({
      claims: { repository: "octo-org/octo-repo", environment: "x\n::add-path::/tmp\n::error::y%0A" },
    })
    const policy = "rules:\n  - { when: { environment: production }, decision: deny }\n"
    const { stdout, exitCode } = await started({ policy, env: { ...jobEnv(), ...env } })
    expect(exitCode).toBe(4)
    expect(stdout.split("\n").filter((line) => line.startsWith("::"))).toHaveLength(1)
    expect(stdout).toContain("environment ")
  })

  it("lets a job go on without credentials where a rule says ignore", async () => {
    const { emulator, jobEnv } = await aWorld()
    const { env } = emulator.githubJob({ claims: { repository: "octo-org/octo-repo" } })
    const policy = "rules:\n  - { name: free, when: { repository: octo-org/* }, decision: ignore }\n"
    const { exitCode, stdout, set } = await started({ policy, env: { ...jobEnv(), ...env } })
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringContaining("::notice title=Claimbridge::This job has no AWS credentials: free"),
    ])
    expect(set).toContain("AWS_EC2_METADATA_DISABLED")
    expect(set).not.toContain("AWS_CONTAINER_CREDENTIALS_FULL_URI<<")
  })

  it.each([
    { name: "others may write to the runner's folder", make: openRunner, says: "other users may write" },
    { name: "its own folder is a symbolic link", make: linkedRunner, says: "is a symbolic link" },
  ])("gives nothing when $name", async ({ make, says }) => {
    const { exitCode, stdout } = await started({ runner: make() })
    expect([exitCode, stdout]).toEqual([2, expect.stringContaining(says)])
  })

  it("never reads a policy out of a checkout", async () => {
    const runner = aHookedRunner()
    mkdirSync(join(runner, "_work/shop"))
    writeFileSync(join(runner, "_work/shop/runner.yaml"), "default: ignore\nrules: []\n")
    const { exitCode, stdout } = await started({ runner, env: { POLICY: join(runner, "_work/shop/runner.yaml") } })
    expect([exitCode, stdout]).toEqual([2, expect.stringContaining("where jobs check out their repositories")])
  })

  it("takes nothing away for a journal that names a folder of somebody else", async () => {
    const runner = aHookedRunner()
    const victim = aFolder({ "kept.txt": "kept" })
    const target = aFolder({ "kept.txt": "kept" })
    const link = join(aFolder(), "claimbridge-job-abc123")
    symlinkSync(target, link)
    const job = { repository: "", runId: "", name: "", rule: "", since: "" }
    mkdirSync(join(runner, ".claimbridge/jobs"))
    for (const [at, folder] of [victim, link].entries()) {
      writeFileSync(join(runner, `.claimbridge/jobs/${at}.json`), JSON.stringify({ folder, job }), { mode: 0o600 })
    }
    await started({ runner })
    expect([victim, target].map((folder) => readFileSync(join(folder, "kept.txt"), "utf8"))).toEqual(["kept", "kept"])
  })

  it.each([
    {
      name: "there is no place for the job's folder",
      temp: () => "/nowhere/at/all",
      says: "there is no such file or folder (ENOENT)",
    },
    { name: "the journal cannot be written", temp: () => aFolder(), says: "something else is there already (EEXIST)" },
  ])("fails with the words of the system when $name, and leaves nothing", async ({ temp, says }) => {
    const { emulator, jobEnv, outputs } = await aWorld()
    const { env } = emulator.githubJob({ claims: { repository: "octo-org/octo-repo" } })
    const runner = aHookedRunner()
    writeFileSync(join(runner, ".claimbridge/jobs"), "")
    const RUNNER_TEMP = temp()
    const policy = allowAll(outputs)
    const { exitCode, stdout } = await started({ runner, policy, env: { ...jobEnv(), ...env, RUNNER_TEMP } })
    expect([exitCode, stdout]).toEqual([2, expect.stringContaining(says)])
    expect(existsSync(RUNNER_TEMP) ? readdirSync(RUNNER_TEMP) : []).toEqual([])
  })

  it("fails at once when the agent ends without an answer, and leaves nothing", async () => {
    const { emulator, jobEnv, outputs } = await aWorld()
    const { env } = emulator.githubJob({ claims: { repository: "octo-org/octo-repo" } })
    const [runner, RUNNER_TEMP] = [aHookedRunner(), aFolder()]
    const policy = allowAll(outputs)
    const { exitCode, stdout } = await started({ runner, policy, env: { ...jobEnv(), ...env, RUNNER_TEMP } })
    expect([exitCode, stdout]).toEqual([5, expect.stringContaining("The agent of this job has ended")])
    expect([readdirSync(RUNNER_TEMP), readdirSync(join(runner, ".claimbridge/jobs"))]).toEqual([[], []])
  })

  it("goes on where a former job has put a folder in the place of its journal", async () => {
    const runner = aHookedRunner()
    mkdirSync(join(runner, ".claimbridge/jobs/x.json"), { recursive: true })
    const { stdout } = await started({ runner })
    expect(stdout).toContain("This is not a job of GitHub Actions")
    expect(readdirSync(join(runner, ".claimbridge/jobs"))).toEqual([])
  })

  it("is only for hooks", async () => {
    const { exitCode, stderr } = await runCli(["runner", "job-started"])
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining("claimbridge runner install")])
  })
})

function allowAll({ PoolId = "", CiRoleArn = "" }: Readonly<Record<string, string | undefined>>): string {
  return `identity-pool-id: ${PoolId}\nrules:\n  - { when: { repository: "*" }, role-arn: "${CiRoleArn}" }\n`
}

function openRunner(): string {
  const folder = aHookedRunner()
  chmodSync(folder, 0o777)
  return folder
}

function linkedRunner(): string {
  const folder = aRunnerFolder()
  symlinkSync(aFolder(), join(folder, ".claimbridge"))
  return folder
}
