import { chmodSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { optionValues } from "../../src/frame/option-values.ts"
import { exchangeOptions } from "../../src/settings/exchange-options.ts"
import { readConfiguration, settingsOf } from "../../src/settings/read-configuration.ts"
import { aFolder } from "../support/a-folder.ts"
import { runCli } from "../support/run-cli.ts"

const given = (options: Readonly<Record<string, string>>) =>
  optionValues(new Map(Object.entries(options).map(([name, value]) => [name, { value, origin: `--${name}` }])))

const read = async (cwd: string, options: Readonly<Record<string, string>> = {}) =>
  settingsOf(await readConfiguration(given(options), { cwd, home: "/nowhere" }), options.role)

const refusalOf = (text: string): Promise<unknown> =>
  read(aFolder({ "claimbridge.yaml": text })).then(
    () => undefined,
    (error: unknown) => error,
  )

const refusals = [
  { name: "what is no YAML", text: "role-arn: [", message: /claimbridge\.yaml:1:\d+: / },
  { name: "a tag that means nothing here", text: "region: !js/function x", message: /:1:9: Unresolved tag/ },
  { name: "two documents", text: "flow: basic\n---\n", message: /:2:1: there has to be one document\.$/ },
  { name: "a text without an end", text: "[".repeat(60_000), message: /:1:\d+: it is nested too deeply\.$/ },
  { name: "what is no map", text: "- role-arn", message: /:1:1: there has to be a map of names and values\.$/ },
  { name: "an unknown option", text: "flow: basic\nrole-arm: x", message: /:2:1: there is no option "role-arm"\.$/ },
  { name: "a value out of range", text: "duration-seconds: 60", message: /:1:1: duration-seconds is no whole number/ },
  { name: "a value of the wrong kind", text: "flow:\n  a: b", message: /:2:3: there has to be one value\.$/ },
  { name: "an alias", text: "flow: &a basic\nregion: *a", message: /:2:9: there has to be one value\.$/ },
  {
    name: "a pool of one role",
    text: "roles:\n  a:\n    identity-pool-id: x",
    message: /:3:5: identity-pool-id holds for all/,
  },
  { name: "a role whose name is a path", text: "roles:\n  a/b: {}", message: /:2:3: a role's name is 1 to 64/ },
]

const machineOptions = Object.entries(exchangeOptions)
  .filter(([, { from }]) => from !== "repository")
  .map(([name]) => ({ name }))

describe("claimbridge.yaml", () => {
  it.each(refusals)("is refused with its place for $name", async ({ text, message }) => {
    expect(await refusalOf(text)).toMatchObject({ kind: "configuration", message: expect.stringMatching(message) })
  })

  it.each(machineOptions)("cannot set $name, at the top or in a role", async ({ name }) => {
    for (const text of [`${name}: x`, `roles:\n  a:\n    ${name}: x`]) {
      expect(await refusalOf(text)).toMatchObject({
        message: expect.stringMatching(/ cannot be set in claimbridge\.yaml: whoever changes the repository/),
        hint: expect.stringContaining(`--${name}`),
      })
    }
  })

  it("keeps what decides over commands, files, hosts and tokens from repositories", () => {
    const names = machineOptions.map(({ name }) => name)
    const dangerous = ["token-file", "token-env", "token-command", "audience", "login", "identity-id", "config"]
    expect(names).toEqual(expect.arrayContaining([...dangerous, "allowed-account-ids"]))
  })

  it("reads numbers as they are written", async () => {
    const folder = aFolder({
      "claimbridge.yaml": "account-id: 012345678901\npolicy-arns: [a, b]\nduration-seconds: 900",
    })
    const settings = await read(folder)
    expect([...settings].map(([name, { value }]) => [name, value])).toEqual([
      ["account-id", "012345678901"],
      ["policy-arns", ["a", "b"]],
      ["duration-seconds", 900],
    ])
  })

  it("lets a role stand before what holds for all", async () => {
    const folder = aFolder({
      "claimbridge.yaml": "flow: direct\nregion: eu-west-1\nroles:\n  deploy:\n    flow: basic",
    })
    const settings = await read(folder, { role: "deploy" })
    expect([settings.get("flow"), settings.get("region")]).toEqual([
      { value: "basic", origin: `${folder}/claimbridge.yaml:5:5` },
      { value: "eu-west-1", origin: `${folder}/claimbridge.yaml:2:1` },
    ])
  })

  it("names the roles that there are", async () => {
    const cwd = aFolder({ "claimbridge.yaml": "roles:\n  build: {}\n  deploy: {}" })
    await expect(read(cwd, { role: "other" })).rejects.toMatchObject({
      message: 'claimbridge.yaml has no role "other".',
      hint: "It has build, deploy.",
    })
  })

  it("is found upwards, and not above the root of the repository", async () => {
    const folder = aFolder({
      "claimbridge.yaml": "flow: enhanced",
      "repo/.git/HEAD": "",
      "repo/deep/er/x": "",
      "other/deep/er/x": "",
    })
    expect((await read(join(folder, "repo/deep/er"))).get("flow")).toBeUndefined()
    expect((await read(join(folder, "other/deep/er"))).get("flow")?.value).toBe("enhanced")
    expect((await read(join(folder, "other/deep"), { config: "off" })).size).toBe(0)
  })

  it("is not read when every user may write to it", async () => {
    const folder = aFolder({ "claimbridge.yaml": "flow: direct" })
    chmodSync(join(folder, "claimbridge.yaml"), 0o666)
    await expect(read(folder)).rejects.toMatchObject({
      message: `${folder}/claimbridge.yaml is not read: every user may write to it.`,
    })
  })

  it("is not read through a link, whose text an error would show", async () => {
    const folder = aFolder({ "secrets/keys": "aws_secret: x\n" })
    symlinkSync(join(folder, "secrets/keys"), join(folder, "claimbridge.yaml"))
    await expect(read(folder)).rejects.toMatchObject({
      message: `${folder}/claimbridge.yaml is a symbolic link or cannot be read.`,
    })
  })

  it("comes after variables, and those after flags", async () => {
    const cwd = aFolder({ "claimbridge.yaml": "flow: direct\nrole-arn: from-file\ncustom-role-arn: x" })
    const line = ["credentials", "--flow", "basic"]
    const { stderr } = await runCli(line, {
      cwd,
      env: { CLAIMBRIDGE_FLOW: "enhanced", CLAIMBRIDGE_IDENTITY_POOL_ID: "p" },
    })
    expect(stderr).toBe(
      `claimbridge: ${cwd}/claimbridge.yaml:3:1: custom-role-arn means nothing in flow basic. Leave it out, or choose another --flow.\n`,
    )
  })
})
