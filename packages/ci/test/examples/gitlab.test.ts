import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { aCiWorld } from "../support/a-ci-world.ts"
import { aProject } from "../support/a-project.ts"
import { otherIdentities, printOtherIdentities } from "../support/other-identities.ts"
import { readExample } from "../support/read-example.ts"
import { runCredentialProcess } from "../support/run-credential-process.ts"
import { runShell } from "../support/run-shell.ts"

const [header, body] = readExample("gitlab/templates/aws.yml").split("\n---\n")
const { inputs } = parse(header ?? "").spec
const { ".aws": job } = parse(body ?? "")
const given = parse(readExample("gitlab/.gitlab-ci.yml")).include[0].inputs

describe("the GitLab component", () => {
  it("is given the inputs that it wants, and names it has", () => {
    const required = Object.keys(inputs).filter((name) => inputs[name].default === undefined)
    expect(Object.keys(given)).toEqual(required)
    const used = [...JSON.stringify(job).matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map(([, name]) => name)
    expect(new Set(used)).toEqual(new Set(Object.keys(inputs)))
  })

  it.runIf(process.platform !== "win32")("gives a job AWS credentials, with its claims as tags", async () => {
    await using project = await aProject()
    const variables = Object.fromEntries(
      Object.keys(job.id_tokens).map((name) => [name, { audience: job.id_tokens[name].aud }]),
    )
    await using world = await aCiWorld({ ci: "gitlab", variables })
    const { identityPoolId, roleArn, runtime } = world.basic
    const values: Record<string, string> = { "identity-pool-id": identityPoolId, "role-arn": roleArn }
    const filled = (text: string): string =>
      text.replace(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, name) => values[name] ?? inputs[name].default)
    const own = Object.fromEntries(Object.keys(job.variables).map((name) => [name, filled(job.variables[name])]))
    const env = { ...runtime.env, ...own, CI_PROJECT_DIR: project.folder }

    const script = [...job.before_script.map(filled), runCredentialProcess].join("\n")
    const { exitCode, stdout, stderr } = await runShell(script, { folder: project.folder, env })

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" })
    expect(JSON.parse(stdout)).toMatchObject({ Version: 1, AccessKeyId: expect.stringMatching(/^ASIA/) })
    expect(world.tags()).toMatchObject({ project_path: "octo-org/octo-repo", ref: "main" })
  })

  it.runIf(process.platform !== "win32")("keeps other identities out of the job", async () => {
    await using project = await aProject()
    const env = { ...otherIdentities, CI_PROJECT_DIR: project.folder }
    const script = [...job.before_script, printOtherIdentities].join("\n")
    expect((await runShell(script, { folder: project.folder, env })).stdout).toBe("[]\n")
  })
})
