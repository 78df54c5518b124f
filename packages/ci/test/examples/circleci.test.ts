import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { aCiWorld } from "../support/a-ci-world.ts"
import { aProject } from "../support/a-project.ts"
import { otherIdentities, printOtherIdentities } from "../support/other-identities.ts"
import { readExample } from "../support/read-example.ts"
import { runCredentialProcess } from "../support/run-credential-process.ts"
import { runShell } from "../support/run-shell.ts"

const { parameters, steps } = parse(readExample("circleci/orb.yml")).commands["aws-credentials"]
const [{ run }] = steps
const given = parse(readExample("circleci/config.yml")).jobs.deploy.steps[2]["claimbridge/aws-credentials"]

describe("the CircleCI orb", () => {
  it("is given the parameters that it wants", () => {
    const required = Object.keys(parameters).filter((name) => parameters[name].default === undefined)
    expect(Object.keys(given)).toEqual(required)
  })

  it.runIf(process.platform !== "win32")("makes credentials ready for later steps of the job", async () => {
    await using project = await aProject()
    await using world = await aCiWorld({ ci: "circleci" })
    const { identityPoolId, roleArn, runtime } = world.basic
    const values: Record<string, string> = { "identity-pool-id": identityPoolId, "role-arn": roleArn }
    const filled = (text: string): string =>
      text.replace(/^<< parameters\.([\w-]+) >>$/, (_, name) => values[name] ?? parameters[name].default)
    const job = { ...runtime.env, BASH_ENV: join(project.folder, "bash-env") }
    const own = Object.fromEntries(Object.keys(run.environment).map((name) => [name, filled(run.environment[name])]))

    const first = await runShell(run.command, { folder: project.folder, env: { ...job, ...own }, shell: "bash" })
    const later = await runShell(runCredentialProcess, { folder: project.folder, env: job, shell: "bash" })

    expect(first).toEqual({ exitCode: 0, stdout: "", stderr: "" })
    expect({ exitCode: later.exitCode, stderr: later.stderr }).toEqual({ exitCode: 0, stderr: "" })
    expect(JSON.parse(later.stdout)).toMatchObject({ Version: 1, AccessKeyId: expect.stringMatching(/^ASIA/) })
    expect(world.tags()).toMatchObject({ vcs_origin: "github.com/octo-org/octo-repo" })
  })

  it.runIf(process.platform !== "win32")("keeps other identities out of later steps", async () => {
    await using project = await aProject()
    const env = { ...otherIdentities, BASH_ENV: join(project.folder, "bash-env") }
    const place = { folder: project.folder, shell: "bash" } as const
    await runShell(run.command, { ...place, env: { ...env, ...run.environment } })
    expect((await runShell(printOtherIdentities, { ...place, env })).stdout).toBe("[]\n")
  })
})
