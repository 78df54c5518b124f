import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs"
import { hostname } from "node:os"
import { join } from "node:path"
import { describe, expect, it, vi } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { runCli } from "../support/run-cli.ts"

const settings = [
  "--identity-pool-id",
  "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
  "--role-arn",
  "arn:aws:iam::111122223333:role/ci",
]
const command = `/usr/bin/node /opt/claimbridge/bin.js credentials ${settings.join(" ")} --config off`

const block = (name: string, lines: readonly string[]): string =>
  [
    `# claimbridge profile ${name}: begin`,
    `[profile ${name}]`,
    ...lines,
    `# claimbridge profile ${name}: end`,
    "",
  ].join("\n")

const others = [
  { name: "an empty file", text: "" },
  { name: "other profiles", text: "[default]\nregion = us-east-1\n\n[profile other]\nregion = eu-west-1\n" },
  { name: "a file without a line break at its end", text: "[default]\nregion = us-east-1" },
  {
    name: "comments and odd white space",
    text: "# mine\n[ profile  x ]\n  s3 =\n    addressing_style = path\n;end\n\n",
  },
]

describe("profile", () => {
  it.each(others)("adds a profile to $name, and takes it back", async ({ text }) => {
    const home = aFolder({ ".aws/config": text })
    const config = join(home, ".aws/config")
    const gap = text === "" || text.endsWith("\n") ? "" : "\n"
    expect(await runCli(["profile", "ci", ...settings, "--region", "eu-west-1"], { home, cwd: home })).toMatchObject({
      exitCode: 0,
      stdout: "",
    })
    const written = readFileSync(config, "utf8")
    const process = command.replace(" --config", " --region eu-west-1 --config")
    expect(written).toBe(text + gap + block("ci", ["region = eu-west-1", `credential_process = ${process}`]))
    await runCli(["profile", "ci", "--remove"], { home })
    expect(readFileSync(config, "utf8")).toBe(text + gap)
  })

  it("makes the file, for its owner alone", async () => {
    const home = aFolder()
    await runCli(["profile", "ci", ...settings], { home, cwd: home })
    expect(statSync(join(home, ".aws/config")).mode & 0o777).toBe(0o600)
  })

  it("writes the profile anew in its place", async () => {
    const home = aFolder({
      ".aws/config": `${block("ci", ["region = before", "credential_process = before"])}[profile after]\nregion = x\n`,
    })
    await runCli(["profile", "ci", ...settings], { home, cwd: home })
    const text = readFileSync(join(home, ".aws/config"), "utf8")
    expect(text).toBe(`${block("ci", [`credential_process = ${command}`])}[profile after]\nregion = x\n`)
  })

  it("names the claimbridge.yaml that counts now, and files by their whole paths", async () => {
    const home = aFolder({ "repo/claimbridge.yaml": "roles:\n  ci: {}\n" })
    const cwd = join(home, "repo")
    const line = ["profile", "ci", ...settings, "--role", "ci", "--token-file", "token"]
    await runCli(line, { home, cwd })
    const text = readFileSync(join(home, ".aws/config"), "utf8")
    expect(text).toContain(` --role ci --token-file ${cwd}/token --config ${cwd}/claimbridge.yaml\n`)
  })

  it("names the chain that flags and variables give", async () => {
    const home = aFolder()
    const env = { CLAIMBRIDGE_CHAIN_TAGS: "repository,team=owner" }
    const hop = "arn:aws:iam::111122223333:role/deploy"
    await runCli(["profile", "ci", ...settings, "--chain", hop, "--chain", hop], { home, cwd: home, env })
    const text = readFileSync(join(home, ".aws/config"), "utf8")
    expect(text).toContain(` --chain ${hop},${hop} --chain-tags repository,team=owner --config off\n`)
  })

  it("keeps a link, and the permissions of its file", async () => {
    const home = aFolder({ "dotfiles/aws-config": "" })
    const [target, link] = [join(home, "dotfiles/aws-config"), join(home, "config")]
    writeFileSync(target, "", { mode: 0o640 })
    symlinkSync(target, link)
    await runCli(["profile", "ci", ...settings], { home, cwd: home, env: { AWS_CONFIG_FILE: link } })
    expect(readFileSync(target, "utf8")).toContain("[profile ci]")
    expect(existsSync(join(home, ".aws/config"))).toBe(false)
  })

  it("changes no file whose bytes it could not write back", async () => {
    const home = aFolder({ ".aws/config": "" })
    const config = join(home, ".aws/config")
    writeFileSync(config, Buffer.from([0x23, 0xe9, 0x0a]))
    const { exitCode, stderr } = await runCli(["profile", "ci", ...settings], { home, cwd: home })
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`${config} is not text in UTF-8, so it is not changed.`)
    expect([...readFileSync(config)]).toEqual([0x23, 0xe9, 0x0a])
  })

  it("does not put a file in the place of a link that leads nowhere", async () => {
    const home = aFolder()
    const link = join(home, "config")
    symlinkSync(join(home, "gone"), link)
    const result = await runCli(["profile", "ci", ...settings], { home, cwd: home, env: { AWS_CONFIG_FILE: link } })
    expect(result).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("is a link that leads nowhere") })
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
  })

  it("changes nothing that is no file", async () => {
    const home = aFolder()
    const result = await runCli(["profile", "ci", ...settings], { home, cwd: home, env: { AWS_CONFIG_FILE: home } })
    expect(result).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(`${home} is no regular file`) })
  })

  it("waits while another process changes the file, and loses nothing of that", async () => {
    const home = aFolder({ ".aws/config.claimbridge.lock": `${process.pid} ${hostname()} held` })
    const config = join(home, ".aws/config")
    const result = runCli(["profile", "ci", ...settings], { home, cwd: home })
    await expect(vi.waitUntil(() => existsSync(config), { timeout: 100, interval: 5 })).rejects.toThrow("Timed out")
    writeFileSync(config, block("other", []))
    rmSync(join(home, ".aws/config.claimbridge.lock"))
    expect((await result).exitCode).toBe(0)
    expect(readFileSync(config, "utf8")).toBe(block("other", []) + block("ci", [`credential_process = ${command}`]))
    expect(readdirSync(join(home, ".aws"))).toEqual(["config"])
  })

  it("takes over the lock of a process that was killed", async () => {
    const home = aFolder({ ".aws/config.claimbridge.lock": `2147483647 ${hostname()} killed` })
    expect((await runCli(["profile", "ci", ...settings], { home, cwd: home })).exitCode).toBe(0)
    expect(readdirSync(join(home, ".aws"))).toEqual(["config"])
  })

  it.each([
    { name: "a profile of somebody else", file: ".aws/config", text: "[ profile 'ci' ]\nregion = x\n" },
    { name: "keys of the same name", file: ".aws/credentials", text: "[ci]\naws_access_key_id = x\n" },
  ])("does not touch $name", async ({ file, text }) => {
    const home = aFolder({ [file]: text })
    const { exitCode, stderr } = await runCli(["profile", "ci", ...settings], { home, cwd: home })
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`The profile "ci" is in ${home}/${file} already, and claimbridge did not write it.`)
    expect(readFileSync(join(home, file), "utf8")).toBe(text)
    expect(await runCli(["profile", "ci", "--remove"], { home })).toMatchObject({ exitCode: 2 })
  })

  it.each([
    { name: "a name that would end the header", line: ["a]b", ...settings] },
    { name: "a value that a shell would read", line: ["ci", ...settings, "--login", "$(id)"] },
    { name: "a value with a line break", line: ["ci", ...settings, "--login", "a\nsso_start_url=x"] },
    { name: "no role", line: ["ci"] },
    { name: "a role that is none", line: ["ci", ...settings.slice(0, 2), "--role-arn", "x"] },
  ])("refuses $name", async ({ line }) => {
    const home = aFolder()
    expect(await runCli(["profile", ...line], { home, cwd: home })).toMatchObject({ exitCode: 2, stdout: "" })
    expect(existsSync(join(home, ".aws"))).toBe(false)
  })
})
