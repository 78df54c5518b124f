import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { aModel } from "../support/a-model.ts"
import { runCli } from "../support/run-cli.ts"

const twoAccounts = aModel.replace("  build:\n", '  build:\n    account: "222233334444"\n')

describe("claimbridge synth", () => {
  it("prints the one template of a model, the same each time", async () => {
    const cwd = aFolder({ "access.yaml": aModel })
    const [one, other] = [await runCli(["synth"], { cwd }), await runCli(["synth", "access.yaml"], { cwd })]
    expect(one).toEqual(other)
    expect(one).toMatchObject({ exitCode: 0, stderr: "" })
    expect(one.stdout).toMatch(/^AWSTemplateFormatVersion: "2010-09-09"\n/)
  })

  it("tells on stderr what was decided for the model", async () => {
    const cwd = aFolder({ "access.yaml": twoAccounts })
    const { stderr } = await runCli(["synth", "--out", "aws"], { cwd })
    expect(stderr).toBe(
      "note: Roles of other accounts need the parameter IdentityPoolId, an output of the pool's stack.\n",
    )
  })

  it("prints several files as JSON alone", async () => {
    const cwd = aFolder({ "access.yaml": twoAccounts })
    expect(await runCli(["synth"], { cwd })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("claimbridge: There are 2 files: ci.yaml, ci-222233334444.yaml.\n"),
    })
    const { stdout } = await runCli(["synth", "--json"], { cwd })
    expect(JSON.parse(stdout).files.map(({ name }: { name: string }) => name)).toEqual([
      "ci.yaml",
      "ci-222233334444.yaml",
    ])
  })

  it.each([
    { format: "cloudformation", names: ["ci-222233334444.yaml", "ci.yaml"] },
    { format: "terraform", names: ["ci-222233334444.tf.json", "ci.tf.json"] },
    {
      format: "policies",
      names: [
        "111122223333/ci-deploy.permissions.json",
        "111122223333/ci-deploy.trust.json",
        "222233334444/ci-build.trust.json",
      ],
    },
  ])("writes $format for each account, and finds it up to date", async ({ format, names }) => {
    const cwd = aFolder({ "access.yaml": twoAccounts })
    await runCli(["synth", "--format", format, "--out", "aws"], { cwd })
    expect(filesOf(join(cwd, "aws"))).toEqual([...names, "claimbridge-synth.json"])
    expect(await runCli(["synth", "--format", format, "--out", "aws", "--check"], { cwd })).toMatchObject({
      exitCode: 0,
    })
  })

  it.each([
    { name: "a file that was changed by hand", change: (path: string) => writeFileSync(path, "x\n"), state: "differs" },
    { name: "a file that is missing", change: (path: string) => rmSync(path), state: "missing" },
  ])("finds $name, and ends with 4", async ({ change, state }) => {
    const cwd = aFolder({ "access.yaml": aModel })
    await runCli(["synth", "--out", "aws"], { cwd })
    change(join(cwd, "aws/ci.yaml"))
    const before = filesOf(join(cwd, "aws"))
    expect(await runCli(["synth", "--out", "aws", "--check"], { cwd })).toEqual({
      exitCode: 4,
      stdout: `${state.padEnd(10)} aws/ci.yaml\n`,
      stderr: "",
    })
    expect(filesOf(join(cwd, "aws"))).toEqual(before)
  })

  it("takes line ends of Windows for the same", async () => {
    const cwd = aFolder({ "access.yaml": aModel })
    await runCli(["synth", "--out", "aws"], { cwd })
    const path = join(cwd, "aws/ci.yaml")
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("\n", "\r\n"))
    expect(await runCli(["synth", "--out", "aws", "--check"], { cwd })).toMatchObject({ exitCode: 0 })
  })

  it("removes what the model doesn't make any more, and nothing else", async () => {
    const cwd = aFolder({ "access.yaml": twoAccounts, "aws/notes.md": "ours" })
    await runCli(["synth", "--out", "aws"], { cwd })
    await runCli(["synth", "--out", "aws", "--format", "terraform"], { cwd })
    writeFileSync(join(cwd, "access.yaml"), aModel)

    expect(await runCli(["synth", "--out", "aws", "--check"], { cwd })).toMatchObject({
      exitCode: 4,
      stdout: expect.stringContaining("not in the model aws/ci-222233334444.yaml\n"),
    })
    const { stdout } = await runCli(["synth", "--out", "aws"], { cwd })
    expect(stdout).toBe("written    aws/ci.yaml\nremoved    aws/ci-222233334444.yaml\n")
    expect(filesOf(join(cwd, "aws"))).toEqual([
      ...["ci-222233334444.tf.json", "ci.tf.json", "ci.yaml", "claimbridge-synth.json", "notes.md"],
    ])
  })

  it("replaces a file that it didn't make only when it is told to", async () => {
    const cwd = aFolder({ "access.yaml": aModel, "aws/ci.yaml": "by hand\n" })
    expect(await runCli(["synth", "--out", "aws"], { cwd })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/aws\/ci\.yaml is there already, and claimbridge did not make it\.\n {2}.*--force/),
    })
    expect(filesOf(join(cwd, "aws"))).toEqual(["ci.yaml"])
    expect(await runCli(["synth", "--out", "aws", "--force"], { cwd })).toMatchObject({ exitCode: 0 })
    expect(readFileSync(join(cwd, "aws/ci.yaml"), "utf8")).not.toContain("by hand")
  })

  it("keeps out of the folder of another pool", async () => {
    const cwd = aFolder({ "access.yaml": aModel, "other.yaml": aModel.replace("name: ci", "name: cd") })
    await runCli(["synth", "--out", "aws"], { cwd })
    const { exitCode, stderr } = await runCli(["synth", "other.yaml", "--out", "aws", "--force"], { cwd })
    expect(exitCode).toBe(2)
    expect(stderr).toContain("aws has the files of the pool ci.")
  })

  it.each([
    { name: "leads out of the folder", precious: "precious.yaml", listed: "../precious.yaml" },
    { name: "names a file of somebody's", precious: "aws/notes.txt", listed: "notes.txt" },
    { name: "names another template", precious: "aws/bucket.yaml", listed: "bucket.yaml" },
  ])("takes no list that $name", async ({ precious, listed }) => {
    const list = { madeBy: "claimbridge synth", pool: "ci", files: { cloudformation: [listed] } }
    const files = { "access.yaml": aModel, [precious]: "ours", "aws/claimbridge-synth.json": JSON.stringify(list) }
    const cwd = aFolder(files)
    const { exitCode, stderr } = await runCli(["synth", "--out", "aws", "--force"], { cwd })
    expect({ exitCode, isThere: filesOf(cwd).includes(precious) }).toEqual({ exitCode: 2, isThere: true })
    expect(stderr).toContain("claimbridge-synth.json is no list of files.")
  })

  it("follows no link out of the folder, neither to write nor to remove", async () => {
    const list = { madeBy: "claimbridge synth", pool: "ci", files: { policies: ["999988887777/old.trust.json"] } }
    const made = { "aws/claimbridge-synth.json": JSON.stringify(list), "elsewhere/old.trust.json": "ours" }
    const cwd = aFolder({ "access.yaml": aModel, ...made })
    symlinkSync(join(cwd, "elsewhere"), join(cwd, "aws/999988887777"), "junction")
    const { exitCode, stderr } = await runCli(["synth", "--out", "aws", "--format", "policies"], { cwd })
    expect({ exitCode, files: filesOf(join(cwd, "elsewhere")) }).toEqual({ exitCode: 2, files: ["old.trust.json"] })
    expect(stderr).toContain(`999988887777 leads to ${join(cwd, "elsewhere")}.`)
  })

  it("refuses aliases that stand for too much", async () => {
    const names = ["a", "b", "c", "d", "e", "f", "g"]
    const lines = names.map((name, index) => {
      const member = index === 0 ? "x" : `*${names[index - 1]}`
      return `${name}: &${name} [${Array.from({ length: 9 }, () => member).join(", ")}]`
    })
    const { exitCode, stderr } = await runCli(["synth", "-"], { stdin: `${lines.join("\n")}\n${aModel}` })
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: `claimbridge: <stdin>: The aliases stand for too much.
  docs/access-model.md describes every key.
`,
    })
  })

  it.each(["--check", "--force"])("asks for a folder with %s", async (flag) => {
    const { exitCode, stderr } = await runCli(["synth", flag], { cwd: aFolder({ "access.yaml": aModel }) })
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: `claimbridge: ${flag} needs a folder.\n  Name it with --out DIR.\n`,
    })
  })

  it("writes nothing when one of the files can't be written", async () => {
    const cwd = aFolder({ "access.yaml": twoAccounts, "aws/ci-222233334444.yaml/taken": "" })
    const { exitCode } = await runCli(["synth", "--out", "aws", "--force"], { cwd })
    expect(exitCode).toBe(2)
    expect(filesOf(join(cwd, "aws"))).toEqual(["ci-222233334444.yaml/taken"])
  })
})

/** All files below a folder, sorted. */
function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .toSorted()
}
