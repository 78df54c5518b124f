import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { isRecord } from "../../src/trust/source/is-record.ts"
import { aFolder } from "../support/a-folder.ts"
import { type SetUp, setUps, whereFlags } from "../support/a-set-up.ts"
import { hasTool } from "../support/has-tool.ts"
import { runCli } from "../support/run-cli.ts"
import { cliCommand, type SpawnedCli, spawnCli, spawnProgram } from "../support/spawn-cli.ts"

const installed = "npx --yes claimbridge"
const inTheJob = "aws sts get-caller-identity"

describe("what claimbridge init writes", () => {
  it.each(setUps)("gives a job of $ci credentials in the emulator, by its own workflow", async (setUp) => {
    const { printed, code } = await runWorkflow(setUp)
    expect({ stdout: printed.stdout, code }, printed.stderr).toEqual({ stdout: "eu-west-1\n", code: 0 })
  })

  it.each(setUps)("gives a job of $ci that isn't meant nothing", async (setUp) => {
    const { printed, code } = await runWorkflow({ ...setUp, claims: { ...setUp.claims, ...stranger(setUp) } })
    expect(code).toBe(4)
    expect(printed.stdout).toBe("")
    expect(printed.stderr).toContain("Denied: sts:AssumeRoleWithWebIdentity")
  })
})

describe.skipIf(!hasTool("script", ["--version"]))("claimbridge init on a terminal", () => {
  it("leaves nothing behind when Ctrl-C ends it in the middle", async () => {
    const cwd = aFolder()
    const { printed, exit } = initOnTerminal(cwd, ["github\n", "octo-org\n", "\u0003"])
    expect((await exit).code).not.toBe(0)
    expect(printed.stdout).toContain("The organization or user")
    expect(readdirSync(cwd)).toEqual([])
  })

  it("ends by itself after the last answer", async () => {
    const cwd = aFolder()
    const answers = ["GitHub", "octo-org", "65", "octo-repo", "", "111122223333", "eu-west-1", "", ""]
    const { exit } = initOnTerminal(
      cwd,
      answers.map((answer) => `${answer}\n`),
    )
    expect((await exit).code).toBe(0)
    expect(readdirSync(cwd)).toContain("access.yaml")
  })
})

/** Gives an answer whenever something is asked. */
function initOnTerminal(cwd: string, answers: string[]): SpawnedCli {
  const line = `cd '${cwd}' && exec ${cliCommand.map((word) => `'${word}'`).join(" ")} init`
  const cli = spawnProgram(["script", "-qefc", line, "/dev/null"])
  cli.child.stdout?.on("data", () => {
    if (/: $/.test(cli.printed.stdout)) cli.child.stdin?.write(answers.shift() ?? "")
  })
  return cli
}

/** The flags and claims of somebody else's job. */
function stranger({ ci }: SetUp): Readonly<Record<string, string>> {
  if (ci === "github") return { repository: "octo-org/other" }
  if (ci === "gitlab") return { project_path: "octo-org/other" }
  if (ci === "bitbucket") return { branchName: "other" }
  return ci === "circleci" ? { "oidc.circleci.com/vcs-ref": "refs/heads/other" } : { pipeline_slug: "other" }
}

/** Deploys the template into the emulator, and runs the lines of the workflow in a job of that CI. */
async function runWorkflow({ ci, flags, claims }: SetUp) {
  const cwd = aFolder({ "job.json": JSON.stringify(claims) })
  await runCli(["init", "--ci", ci, ...flags, ...whereFlags], { cwd })
  const { variables, script } = readWorkflow(cwd, ci)
  const program = cliCommand.map((word) => `'${word}'`).join(" ")
  const line = script.replace(installed, program).replace(inTheJob, "printenv AWS_REGION")
  const emulate = ["--template", join(cwd, "aws/ci.yaml"), "--claims", join(cwd, "job.json"), "--ci", ci]
  const { printed, exit } = spawnCli(["emulate", ...emulate, "--region", "eu-west-1", "--", "sh", "-c", line], {
    HOME: aFolder(),
    // The commands of CIs start this program again, and it has not to be built for that.
    NODE_OPTIONS: "--conditions=@claimbridge/source",
    ...variables,
  })
  return { printed, code: (await exit).code }
}

interface Workflow {
  readonly variables: Readonly<Record<string, string>>
  readonly script: string
}

function readWorkflow(cwd: string, ci: string): Workflow {
  const files: Readonly<Record<string, string>> = {
    github: ".github/workflows/aws.yml",
    gitlab: "aws/gitlab-ci.yml",
    bitbucket: "aws/bitbucket-pipelines.yml",
    circleci: "aws/circleci.yml",
    buildkite: "aws/buildkite.yml",
  }
  const workflow: unknown = parse(readFileSync(join(cwd, files[ci] ?? ""), "utf8"))
  const texts = textsIn(workflow)
  const inputs = {
    CLAIMBRIDGE_ROLE_ARN: texts["role-to-assume"],
    CLAIMBRIDGE_ROLE_SESSION_NAME: texts["role-session-name"],
    CLAIMBRIDGE_REGION: texts["aws-region"],
  }
  const given = Object.entries({ ...inputs, ...texts }).flatMap(([name, value]) =>
    name.startsWith("CLAIMBRIDGE_") && value !== undefined ? [[name, value] as const] : [],
  )
  const lines = linesIn(workflow).filter((text) => /^export |get-caller-identity/.test(text))
  const script = lines.join("\n")
  return {
    variables: Object.fromEntries(given),
    script: script.includes(installed) ? script : `${installed} exec -- ${script}`,
  }
}

/** Every text of a document under its own key. */
function textsIn(value: unknown): Readonly<Record<string, string>> {
  if (Array.isArray(value)) return Object.assign({}, ...value.map(textsIn))
  if (!isRecord(value)) return {}
  const own = Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string")
  return Object.assign({}, ...Object.values(value).map(textsIn), Object.fromEntries(own))
}

function linesIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(linesIn) : []
}
