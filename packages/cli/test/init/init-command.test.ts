import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { run } from "../../src/run.ts"
import { aFolder } from "../support/a-folder.ts"
import { setUps, whereFlags } from "../support/a-set-up.ts"
import { aTerminal } from "../support/a-terminal.ts"
import { anAccount } from "../support/an-account.ts"
import { runCli } from "../support/run-cli.ts"

const github = ["init", "--ci", "github", "--owner", "octo-org", "--owner-id", "65", "--repository", "octo-repo"]

describe("claimbridge init", () => {
  it.each(setUps)(
    "writes a set-up for $ci that passes its own tests, the linter and the check",
    async ({ ci, flags }) => {
      const cwd = aFolder()
      expect(await runCli(["init", "--ci", ci, ...flags, ...whereFlags], { cwd })).toMatchObject({ exitCode: 0 })

      expect(await runCli(["test", "access.yaml"], { cwd })).toMatchObject({ exitCode: 0 })
      expect(await runCli(["synth", "--out", "aws", "--check"], { cwd })).toMatchObject({ exitCode: 0, stderr: "" })
      const { stdout } = await runCli(["lint", "--preset", "strict", "--ignore", "SESSION_NAME_FREE", "aws"], { cwd })
      expect(stdout).toBe("Nothing found in 1 policy and 1 pool.\n")
    },
  )

  it.each(setUps)("writes a policy for $ci that only needs its comment signs removed", async ({ ci, flags }) => {
    const cwd = aFolder()
    await runCli(["init", "--ci", ci, ...flags, ...whereFlags], { cwd })
    const model = readFileSync(join(cwd, "access.yaml"), "utf8").replace(/^ {4}# (policies:| {2}- )/gm, "    $1")
    const { exitCode, stdout } = await runCli(["synth", "-"], { cwd, stdin: model })
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/arn:aws:s3:::acme-artifacts\/\$\{aws:PrincipalTag\/\w+\}/)
  })

  it("quotes names that YAML would take for something else", async () => {
    const cwd = aFolder()
    const argv = ["init", "--ci", "github", "--owner", "no", "--owner-id", "65", "--repository", "1", ...whereFlags]
    await runCli([...argv, "--environment", "true"], { cwd })
    expect(await runCli(["test", "access.yaml"], { cwd })).toMatchObject({ exitCode: 0 })
  })

  it("names the files on stdout, and what is left to do on stderr", async () => {
    const { stdout, stderr } = await runCli([...github, ...whereFlags], { cwd: aFolder() })
    expect(stdout.trimEnd().split("\n")).toEqual([
      "access.yaml",
      "aws/ci.yaml",
      "aws/claimbridge-synth.json",
      "aws/README.md",
      ".github/workflows/aws.yml",
    ])
    expect(stderr).toMatch(/^1\. .*\n {3}claimbridge synth .*\n2\. Deploy to account 111122223333, in eu-west-1\.\n/)
  })

  it("writes Terraform when that is asked for", async () => {
    const cwd = aFolder()
    const { stderr } = await runCli([...github, ...whereFlags, "--format", "terraform"], { cwd })
    expect(stderr).toContain("terraform -chdir=aws apply")
    expect(readdirSync(join(cwd, "aws")).toSorted()).toEqual(["README.md", "ci.tf.json", "claimbridge-synth.json"])
    const check = ["synth", "--out", "aws", "--format", "terraform", "--check"]
    expect(await runCli(check, { cwd })).toMatchObject({ exitCode: 0 })
  })

  it("keeps two set-ups of one account apart", async () => {
    const deployed = await anAccount()
    for (const [name, repository] of [["ci", "octo-repo"] as const, ["tools", "other"] as const]) {
      const cwd = aFolder()
      const own = name === "ci" ? [] : ["--name", name, "--role", "publish", "--provider", "adopt"]
      const argv = ["init", "--ci", "github", "--owner", "octo-org", "--owner-id", "65", "--repository", repository]
      const { exitCode, stderr } = await runCli([...argv, ...whereFlags, ...own], { cwd })
      expect(exitCode).toBe(0)
      expect(stderr).toContain(`--stack-name ${name} --region eu-west-1 --template-file aws/${name}.yaml`)
      expect(stderr.includes("The provider of github is used as it is")).toBe(name === "tools")
      expect(await runCli(["test", "access.yaml"], { cwd })).toMatchObject({ exitCode: 0 })
      await deployed.deploy(readFileSync(join(cwd, "access.yaml"), "utf8"))
      expect(await runCli(["diff"], { cwd, env: deployed.env })).toMatchObject({ exitCode: 0, stderr: "" })
    }
  })

  it("tells only commands that run as they stand", async () => {
    const cwd = aFolder()
    await runCli([...github, ...whereFlags], { cwd })
    const [, told = ""] = /After a change: (.*)/.exec(readFileSync(join(cwd, "access.yaml"), "utf8")) ?? []
    const lines = told.split(", then ").map((line) => line.split(" ").slice(1))
    expect(lines).toHaveLength(2)
    for (const argv of lines) expect(await runCli(argv, { cwd })).toMatchObject({ exitCode: 0 })
  })

  it("names every flag that is missing where nobody can be asked, and writes nothing", async () => {
    const cwd = aFolder()
    expect(await runCli(["init", "--ci", "github", "--owner", "octo-org"], { cwd })).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `claimbridge: Nobody can be asked here, and there is no --owner-id, --repository, --account-id, --region.
  --owner-id: gh api users/octo-org --jq .id
  --account-id: aws sts get-caller-identity
  --help shows an example.
`,
    })
    expect(readdirSync(cwd)).toEqual([])
  })

  it("overwrites nothing, and then writes nothing at all", async () => {
    const cwd = aFolder({ "access.yaml": "ours", ".github/workflows/aws.yml": "ours" })
    expect(await runCli([...github, ...whereFlags], { cwd })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("access.yaml, .github/workflows/aws.yml are there already."),
    })
    expect(readdirSync(cwd).toSorted()).toEqual([".github", "access.yaml"])
    expect(readFileSync(join(cwd, "access.yaml"), "utf8")).toBe("ours")
  })

  it.each([
    { name: "an id that is a name", flags: ["--owner-id", "octo-org"], says: '--owner-id is not digits: "octo-org".' },
    {
      name: "an account with a hyphen",
      flags: ["--account-id", "1111-2222"],
      says: '--account-id is not 12 digits: "1111-2222".',
    },
    { name: "a repository of others", flags: ["--repository", "acme/x"], says: "--repository is not the name alone" },
    { name: "text that would end a line", flags: ["--environment", "a\nb"], says: "--environment is not the name of" },
    { name: "a flag of another CI", flags: ["--branch", "main"], says: "--branch means nothing for github." },
  ])("refuses $name", async ({ flags, says }) => {
    const argv = ["init", "--ci", "github", "--owner", "octo-org", ...flags]
    const { exitCode, stderr } = await runCli(argv, { cwd: aFolder() })
    expect(exitCode).toBe(2)
    expect(stderr).toContain(says)
  })

  it("refuses a CI that it doesn't know", async () => {
    const { exitCode, stderr } = await runCli(["init", "--ci", "travis"], { cwd: aFolder() })
    expect({ exitCode, stderr: stderr.split("\n")[0] }).toEqual({
      exitCode: 2,
      stderr: 'claimbridge: --ci has no value "travis".',
    })
  })
})

describe("claimbridge init on a terminal", () => {
  it("asks for what isn't given, again where an answer can't be right", async () => {
    const cwd = aFolder()
    const stdin = "octo-org\n65\nocto-org/octo-repo\n\nnot an account\n111122223333\n\n\n"
    const terminal = aTerminal({ cwd, stdin, isTty: true })
    expect(await run(["init", "--ci", "github", "--region", "eu-west-1"], terminal)).toBe(0)

    expect(terminal.printed.stderr).toContain("Its id (gh api users/octo-org --jq .id): ")
    expect(terminal.printed.stderr).toContain("The environment of the jobs [production]: ")
    expect(terminal.printed.stderr).toContain("That is not 12 digits.\nThe AWS account of the pool and the role")
    expect(terminal.printed.stderr).not.toContain("The region")
    expect(readFileSync(join(cwd, "access.yaml"), "utf8")).toContain(
      "repository: octo-org/octo-repo, environment: production",
    )
  })

  it("asks nothing where a model is already", async () => {
    const terminal = aTerminal({ cwd: aFolder({ "access.yaml": "ours" }), isTty: true })
    expect(await run(["init"], terminal)).toBe(2)
    expect(terminal.printed.stderr).toMatch(/^claimbridge: access\.yaml is there already\./)
  })

  it("takes the name of a CI as people write it", async () => {
    const terminal = aTerminal({ cwd: aFolder(), stdin: "GitHub\n", isTty: true })
    await run(["init"], terminal)
    expect(terminal.printed.stderr).toContain("The organization or user that owns the repository: ")
  })

  it("writes nothing when the answers end in the middle", async () => {
    const cwd = aFolder()
    const terminal = aTerminal({ cwd, stdin: "github\nocto-org\n", isTty: true })
    expect(await run(["init"], terminal)).toBe(2)
    expect(terminal.printed.stderr).toContain("The answers end too soon.\n  Nothing was written.\n")
    expect(readdirSync(cwd)).toEqual([])
  })
})
