import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { aCiWorld } from "../support/a-ci-world.ts"
import { aProject } from "../support/a-project.ts"
import { otherIdentities, printOtherIdentities } from "../support/other-identities.ts"
import { readExample } from "../support/read-example.ts"
import { runCredentialProcess } from "../support/run-credential-process.ts"
import { runShell } from "../support/run-shell.ts"

const pipe = fileURLToPath(new URL("../../../../examples/bitbucket/pipe.sh", import.meta.url))
const [step] = parse(readExample("bitbucket/bitbucket-pipelines.yml")).pipelines.branches.main.map(
  (item: { step: unknown }) => item.step,
)
const audience = step.oidc.audiences[0]

describe("the Bitbucket pipe", () => {
  it("is given the variables that it declares", () => {
    const declared = parse(readExample("bitbucket/pipe.yml")).variables.map(({ name }: { name: string }) => name)
    expect(Object.keys(step.script[0].variables)).toEqual(declared)
  })

  it.runIf(process.platform !== "win32")("runs a command with AWS credentials of the step, and cleans up", async () => {
    await using project = await aProject()
    await using world = await aCiWorld({ ci: "bitbucket", audience })
    const { identityPoolId, roleArn, runtime } = world.basic
    const env = {
      ...runtime.env,
      IDENTITY_POOL_ID: identityPoolId,
      ROLE_ARN: roleArn,
      CLAIMBRIDGE_HOME: join(project.folder, "ci"),
      ...otherIdentities,
      COMMAND: `${runCredentialProcess}; echo; echo "$AWS_CONFIG_FILE"; ${printOtherIdentities}`,
    }
    const { exitCode, stdout, stderr } = await runShell(pipe, { folder: project.folder, env })

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" })
    const [credentials = "", config = "", others] = stdout.trim().split("\n")
    expect(JSON.parse(credentials)).toMatchObject({ Version: 1, AccessKeyId: expect.stringMatching(/^ASIA/) })
    expect(world.tags()).toEqual({ branch: "main" })
    expect(others).toBe("[]")
    expect((await runShell(`test ! -e "${config}"`, { folder: project.folder, env })).exitCode).toBe(0)
  })

  it.runIf(spawnSync("aws", ["--version"]).status === 0)("makes the AWS CLI work", async () => {
    await using project = await aProject()
    await using world = await aCiWorld({ ci: "bitbucket", audience })
    const { identityPoolId, roleArn, runtime } = world.basic
    const env = {
      ...runtime.env,
      IDENTITY_POOL_ID: identityPoolId,
      ROLE_ARN: roleArn,
      CLAIMBRIDGE_HOME: join(project.folder, "ci"),
      ...otherIdentities,
      COMMAND: "aws sts get-caller-identity --query Arn --output text",
    }
    const { stdout, stderr } = await runShell(pipe, { folder: project.folder, env })
    expect({ stdout, stderr }).toEqual({
      stdout: "arn:aws:sts::111122223333:assumed-role/ci/claimbridge\n",
      stderr: "",
    })
  })

  it.runIf(process.platform !== "win32")(
    "ends with the command's status, and says what variable is missing",
    async () => {
      await using project = await aProject()
      const env = { IDENTITY_POOL_ID: "p", ROLE_ARN: "r", PATH: process.env.PATH }
      const place = { folder: project.folder, env: { ...env, COMMAND: "exit 7" } }
      expect((await runShell(pipe, place)).exitCode).toBe(7)
      expect((await runShell(pipe, { folder: project.folder, env })).stderr).toContain("COMMAND: is what to run")
    },
  )
})
