import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { aCiWorld } from "../support/a-ci-world.ts"
import { aProject } from "../support/a-project.ts"
import { otherIdentities } from "../support/other-identities.ts"
import { readExample } from "../support/read-example.ts"
import { runCredentialProcess } from "../support/run-credential-process.ts"
import { runGroovy } from "../support/run-groovy.ts"
import { runShell } from "../support/run-shell.ts"

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const runStep = (options: object): ReturnType<typeof runGroovy> => {
  const step = path("../../../../examples/jenkins/vars/withAwsFromOidc.groovy")
  return runGroovy(path("../support/jenkins-steps.groovy"), step, JSON.stringify(options))
}

describe("the Jenkins step, as text", () => {
  const step = readExample("jenkins/vars/withAwsFromOidc.groovy")
  const jenkinsfile = readExample("jenkins/Jenkinsfile")

  it.each([
    { name: "step", text: step },
    { name: "Jenkinsfile", text: jenkinsfile },
  ])("has a $name whose brackets close", ({ text }) => {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/'[^']*'|"(?:\\.|[^"\\])*"/g, "")
    for (const [open, close] of ["()", "[]", "{}"]) {
      expect(code.split(open ?? "").length, open).toBe(code.split(close ?? "").length)
    }
  })

  it("is given the options that it wants", () => {
    const [, wanted = ""] = /def missing = \[(.*)\]\.findAll/.exec(step) ?? []
    const options = wanted.match(/\w+/g) ?? []
    expect(options.filter((option) => !jenkinsfile.includes(`${option}: '`))).toEqual([])
    expect(options).toHaveLength(2)
  })
})

describe.runIf(runGroovy("--version").status === 0)("the Jenkins step, under Groovy", () => {
  it("gives its block AWS credentials, with the job as tag", async () => {
    await using project = await aProject()
    await using world = await aCiWorld({ ci: "jenkins" })
    const { identityPoolId, roleArn, runtime } = world.basic
    const { status, stdout, stderr } = runStep({ identityPoolId, roleArn })
    expect({ status, stderr: stderr.replaceAll(/^WARNING: .*\n/gm, "") }).toEqual({ status: 0, stderr: "" })
    const { files, credentials, env, inside } = JSON.parse(stdout)
    expect(inside).toEqual(["credentials", "env", "body"])
    expect(credentials).toEqual([{ credentialsId: "aws-oidc", variable: "AWS_ID_TOKEN" }])

    const variables = Object.fromEntries(env.map((line: string) => line.split(/=(.*)/s).slice(0, 2)))
    expect(env).toEqual(expect.arrayContaining(Object.keys(otherIdentities).map((name) => `${name}=`)))
    const config = join(project.folder, "aws-config")
    await writeFile(config, files[variables.AWS_CONFIG_FILE].replace("/workspace", project.folder))
    const job = { ...runtime.env, ...variables, AWS_CONFIG_FILE: config }
    const ran = await runShell(runCredentialProcess, { folder: project.folder, env: job })

    expect(JSON.parse(ran.stdout)).toMatchObject({ Version: 1, AccessKeyId: expect.stringMatching(/^ASIA/) })
    expect(world.tags()).toEqual({ job: "https://jenkins.acme.example/job/octo-repo/job/main/" })
  })

  it("names the options that are missing", () => {
    expect(runStep({}).stderr).toContain("withAwsFromOidc needs identityPoolId and roleArn")
  })
})
