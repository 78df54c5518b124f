import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { aModel } from "../support/a-model.ts"
import { aTrustPolicy } from "../support/a-trust-policy.ts"
import { runCli } from "../support/run-cli.ts"

const wrongModels = [
  {
    name: "a key that there is not",
    model: aModel.replace("roles:", "rolls:"),
    says: /^claimbridge: access\.yaml:\d+:\d+: /,
  },
  {
    name: "a rule that lets everybody of the owner in",
    model: aModel.replace(", environment: production }\n", " }\n"),
    says: /access\.yaml:12:9: roles\.deploy\.allow\[0\]: CODE_NOT_PINNED/,
  },
]

describe("the commands that read an access model", () => {
  it.each(wrongModels)("say with line and column what is wrong about $name", async ({ model, says }) => {
    const cwd = aFolder({ "access.yaml": model })
    for (const command of ["synth", "diff"]) {
      const { exitCode, stdout, stderr } = await runCli([command], { cwd })
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" })
      expect(stderr).toMatch(says)
    }
  })

  it("say every fault of a model", async () => {
    const model = aModel.replaceAll("issuer: github", "issuer: gitlub")
    const { stderr } = await runCli(["synth", "-"], { stdin: model })
    expect(stderr.match(/^.*<stdin>:\d+:\d+: roles\.\w+\.allow\[0\]\.issuer: /gm)).toHaveLength(2)
  })

  it("name the file that is missing", async () => {
    const { exitCode, stderr } = await runCli(["synth"], { cwd: aFolder() })
    expect({ exitCode, stderr: stderr.split("\n")[0] }).toEqual({
      exitCode: 2,
      stderr: "claimbridge: access.yaml: There is no such file.",
    })
  })
})

describe("the commands that read trust policies", () => {
  it.each([["lint"], ["explain", "--claims", "job.json"]])(
    "%s says what to do with an access model",
    async (...argv) => {
      const cwd = aFolder({ "access.yaml": aModel, "job.json": "{}" })
      expect(await runCli([...argv, "access.yaml"], { cwd })).toEqual({
        exitCode: 2,
        stdout: "",
        stderr:
          "claimbridge: access.yaml: This is an access model.\n  claimbridge synth makes templates of it: name those. claimbridge test runs its rows.\n",
      })
    },
  )

  it("lint tells the pools of several models apart", async () => {
    const other = aModel.replace("name: ci", "name: cd").replaceAll("repository_id", "repository")
    const cwd = aFolder({ "access.yaml": aModel, "other.yaml": other })
    await runCli(["synth", "--out", "ci"], { cwd })
    await runCli(["synth", "other.yaml", "--out", "cd"], { cwd })
    const { stdout } = await runCli(["lint", "--preset", "strict", "ci", "cd"], { cwd })
    expect(stdout).toBe("Nothing found in 4 policies and 2 pools.\n")
  })
})

describe("claimbridge test", () => {
  it("runs the rows of an access model", async () => {
    const cwd = aFolder({ "access.yaml": aModel })
    expect(await runCli(["test", "access.yaml"], { cwd })).toEqual({
      exitCode: 0,
      stdout: "access.yaml\n  ok      deploy: production\n  ok      deploy: another owner\n\n2 passed.\n",
      stderr: "",
    })
  })

  it("ends with 4 when a row of a model comes out otherwise, and says which condition it was", async () => {
    const model = aModel.replace("expect: denied", "expect: allowed")
    const { exitCode, stdout } = await runCli(["test", "access.yaml"], { cwd: aFolder({ "access.yaml": model }) })
    expect(exitCode).toBe(4)
    expect(stdout).toContain("FAILED  deploy: another owner")
    expect(stdout).toContain("aws:RequestTag/repository_owner_id")
  })

  it("finds models in a folder, next to files of tests", async () => {
    const tests = {
      roles: {
        deploy: {
          policy: aTrustPolicy(),
          request: { from: "token", roleArn: "arn:aws:iam::111122223333:role/deploy" },
        },
      },
      tests: [
        { name: "nobody", role: "deploy", claims: { iss: "https://ci.acme.example", sub: "a" }, expect: "denied" },
      ],
    }
    const cwd = aFolder({ "a/access.yaml": aModel, "a/tests.json": JSON.stringify(tests) })
    const { stdout } = await runCli(["test", "a"], { cwd })
    expect(stdout).toContain("3 passed.")
  })

  it("refuses a model without rows", async () => {
    const cwd = aFolder({ "access.yaml": aModel.slice(0, aModel.indexOf("tests:")) })
    const { exitCode, stderr } = await runCli(["test", "access.yaml"], { cwd })
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr:
        "claimbridge: access.yaml: There are no tests in it.\n  Add rows to tests; docs/access-model.md has examples.\n",
    })
  })
})
