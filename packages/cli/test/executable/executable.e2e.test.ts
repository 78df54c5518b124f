import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { aFleet, aPolicy, asks } from "../runner/support/a-fleet.ts"
import { aBareRoot, enterRoot } from "../support/a-bare-root.ts"
import { aFolder } from "../support/a-folder.ts"
import { aWorld } from "../support/a-world.ts"
import { anExecutable } from "../support/an-executable.ts"
import { awsWithoutPath } from "../support/aws-without-path.ts"
import { hasTool } from "../support/has-tool.ts"
import { spawnProgram } from "../support/spawn-cli.ts"

const isLinux = process.platform === "linux"
if (!isLinux) process.stderr.write("skipped: the executable is tested on Linux\n")
const aws = isLinux ? awsWithoutPath() : undefined
const canEnterRoots =
  isLinux && hasTool("/usr/bin/unshare", ["--map-root-user", "true"]) && hasTool("ldd", ["--version"])

const template = readFileSync(join(import.meta.dirname, "../../../../examples/github/access.yaml"), "utf8")
const job = `
iss: https://token.actions.githubusercontent.com
aud: cognito-identity.amazonaws.com
sub: repo:octo-org/octo-repo:ref:refs/heads/main
repository: octo-org/octo-repo
repository_owner_id: 65
`

/** What a machine without Node has: no `PATH`, and the variables of the test alone. */
function nowhere(variables: Readonly<Record<string, string>>): Record<string, string> {
  return { ...variables, PATH: "", AWS_EC2_METADATA_DISABLED: "true" }
}

describe.skipIf(!isLinux)("the executable", () => {
  const executable = anExecutable()

  it.skipIf(!aws)("gives the aws command credentials without a PATH: exec -- aws s3 cp, there and back", async () => {
    const { jobEnv, outputs } = await aWorld()
    const folder = aFolder({ "app.txt": "built by octo-repo" })
    const there = `s3://${outputs.Bucket}/octo-org/octo-repo/app.txt`
    const env = nowhere(jobEnv({ HOME: folder, AWS_DEFAULT_REGION: "eu-west-1" }))
    for (const way of [
      [join(folder, "app.txt"), there],
      [there, join(folder, "back.txt")],
    ]) {
      const { printed, exit } = spawnProgram([executable(), "exec", "--", ...(aws ?? []), "s3", "cp", ...way], env)
      expect({ ...(await exit), stderr: printed.stderr }).toEqual({ code: 0, signal: null, stderr: "" })
    }
    expect(readFileSync(join(folder, "back.txt"), "utf8")).toBe("built by octo-repo")
  })

  it("is what a runner's hooks start, and its jobs' named profiles", { timeout: 30_000 }, async () => {
    const { aRunner, outputs } = await aFleet([executable()])
    const { CiRoleArn } = outputs
    const profiles = `    profiles:\n      default: {}\n      deploy: { role-arn: "${CiRoleArn}" }\n`
    const runner = await aRunner(aPolicy(outputs, profiles))
    const named = '- run: sh -c "$(sed -n \'s/credential_process = //p\' "$AWS_CONFIG_FILE")" | grep -c ASIA'
    const run = await runner.run("octo-org/shop", `${asks}\n${named}`)
    expect(run.conclusion, run.log).toBe("success")
    expect([run.leftProcesses, run.leftInTemp.filter((name) => name.startsWith("claimbridge-"))]).toEqual([[], []])
  })

  it.skipIf(!aws)("is what the profile that it writes runs", async () => {
    const { jobEnv } = await aWorld()
    const config = join(aFolder(), "config")
    const env = nowhere(jobEnv({ HOME: aFolder(), AWS_CONFIG_FILE: config, AWS_DEFAULT_REGION: "eu-west-1" }))
    expect(await spawnProgram([executable(), "profile", "ci"], env).exit).toEqual({ code: 0, signal: null })
    expect(readFileSync(config, "utf8")).toContain(`credential_process = ${executable()} credentials --`)
    const { CLAIMBRIDGE_ROLE_ARN, CLAIMBRIDGE_IDENTITY_POOL_ID, ...rest } = env
    const whoAmI = [...(aws ?? []), "sts", "get-caller-identity", "--profile", "ci", "--output", "text"]
    const { printed, exit } = spawnProgram(whoAmI, rest)
    expect({ ...(await exit), stderr: printed.stderr }).toEqual({ code: 0, signal: null, stderr: "" })
    expect(printed.stdout).toContain("assumed-role/example-ci/claimbridge-4711")
  })

  it("passes the trial of each release", async () => {
    const trial = spawnProgram([process.execPath, join(import.meta.dirname, "../smoke.mjs"), executable()], nowhere({}))
    expect({ ...(await trial.exit), ...trial.printed }).toEqual({ code: 0, signal: null, stdout: "", stderr: "" })
  })

  it("takes nothing from NODE_OPTIONS, and leaves it to the command that it runs", async () => {
    const { jobEnv } = await aWorld()
    const script = 'process.stdout.write(process.env.NODE_OPTIONS + "|" + process.title)'
    const options = "--title=the-jobs-own"
    const line = [executable(), "exec", "--", process.execPath, "-e", script]
    const { printed, exit } = spawnProgram(line, nowhere(jobEnv({ NODE_OPTIONS: options })))
    expect([await exit, printed.stdout]).toEqual([{ code: 0, signal: null }, `${options}|the-jobs-own`])
    const broken = spawnProgram([executable(), "--version"], nowhere({ NODE_OPTIONS: "--require=/nowhere.cjs" }))
    expect(await broken.exit).toEqual({ code: 0, signal: null })
  })

  describe.skipIf(!canEnterRoots)("with its libraries and nothing else on the disk", () => {
    const claimed = ["access.yaml", "--claims", "job.yaml", "--only", "CiRole", "--parameter", "RepositoryOwnerId=65"]
    const emulated = [
      "emulate",
      "--template",
      "access.yaml",
      "--claims",
      "job.yaml",
      "--parameter",
      "RepositoryOwnerId=65",
    ]
    const role = ["--role-arn", "arn:aws:iam::111122223333:role/example-ci"]
    const itself = ["/claimbridge", "exec", "--refresh", ...role, "--", "/claimbridge"]

    it.each([
      { name: "prints help", line: ["--help"], stdout: /^AWS credentials for CI jobs/ },
      { name: "explains a trust policy", line: ["explain", ...claimed], stdout: /^Allowed/m },
      { name: "prints credentials", line: ["credentials"], stdout: /^\{"Version":1,"AccessKeyId":"ASIA/ },
      {
        name: "emulates a job",
        line: [...emulated, "--", ...itself, "token", "--json"],
        stdout: /octo-org\/octo-repo/,
      },
    ])("$name", async ({ line, stdout }) => {
      const { jobEnv } = await aWorld()
      const root = aBareRoot(executable(), { "access.yaml": template, "job.yaml": job })
      const env = nowhere(jobEnv({ RUNNER_TEMP: "/tmp" }))
      const { printed, exit } = spawnProgram([...enterRoot, root, "/claimbridge", ...line], env)
      expect({ ...(await exit), stderr: printed.stderr.replace(/^claimbridge: deployed .*\n/, "") }).toEqual({
        code: 0,
        signal: null,
        stderr: "",
      })
      expect(printed.stdout).toMatch(stdout)
    })
  })
})
