import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it, vi } from "vitest"
import { anActionWorld } from "./support/an-action-world.ts"
import { snapshot } from "./support/snapshot.ts"

const root = mkdtempSync(join(tmpdir(), "claimbridge-homes-"))
afterAll(() => rmSync(root, { recursive: true }))

const credentials =
  "# mine\n[default]\naws_access_key_id = x\naws_secret_access_key = y\n\n[deploy]\naws_access_key_id = z\n"
const config = "[default]\nregion = us-west-2\n\n# of the team\n[profile deploy]\nregion = us-west-1\noutput = json"

/** A home folder, with or without an AWS configuration. */
function aHome({ isConfigured }: { readonly isConfigured: boolean }): string {
  const home = mkdtempSync(join(root, "home-"))
  if (!isConfigured) return home
  mkdirSync(join(home, ".aws"))
  writeFileSync(join(home, ".aws/config"), config, { mode: 0o640 })
  writeFileSync(join(home, ".aws/credentials"), credentials, { mode: 0o600 })
  return home
}

const ways = [
  { way: "the environment", matrix: {} },
  { way: "a new profile", matrix: { profile: "ci" } },
  { way: "a profile in place of another", matrix: { profile: "deploy", overwrite: true } },
  { way: "the default profile in place of another", matrix: { profile: "default", overwrite: true } },
  { way: "a profile that renews itself", matrix: { profile: "ci", refresh: true } },
  {
    way: "one that renews itself in place of another with keys",
    matrix: { profile: "deploy", overwrite: true, refresh: true },
  },
  { way: "an endpoint", matrix: { refresh: "endpoint" } },
  { way: "a profile and the environment", matrix: { profile: "ci", environment: true } },
]
const ends = [
  { end: "succeeds", command: "true", isConfigured: true },
  { end: "fails, on a machine without an AWS configuration", command: "false", isConfigured: false },
]

describe("after the job", () => {
  it.each(ways.flatMap((way) => ends.map((end) => ({ ...way, ...end }))))(
    "nothing is left of $way when the job $end",
    async ({ matrix, command, isConfigured }) => {
      await using world = await anActionWorld()
      const home = aHome({ isConfigured })
      const before = snapshot(home)
      await using run = await world.run("test/changes", { env: { HOME: home }, matrix: { ...matrix, command } })
      expect(run.conclusion, run.log).toBe(command === "true" ? "success" : "failure")
      expect(run.steps.at(-1)).toMatchObject({ phase: "post", conclusion: "success" })
      expect(snapshot(home)).toEqual(before)
      expect(Object.values(run.environment).join("")).toBe("")
      expect(run.leftInTemp.filter((name) => name.startsWith("claimbridge-"))).toEqual([])
      expect(run.leftProcesses).toEqual([])
    },
  )

  it.each([
    { name: "while AWS does not answer", operation: "AssumeRoleWithWebIdentity", command: "true", refresh: "profile" },
    { name: "in a later step", operation: "none", command: "exec sleep 30", refresh: "profile" },
    { name: "in a later step, with an endpoint", operation: "none", command: "exec sleep 30", refresh: "endpoint" },
  ])("nothing is left when it is canceled $name", async ({ operation, command, refresh }) => {
    await using world = await anActionWorld()
    if (operation !== "none") world.emulator.failNext({ operation, fault: "hang" })
    const home = aHome({ isConfigured: true })
    const before = snapshot(home)
    const cancel = new AbortController()
    const running = world.run("test/changes", {
      env: { HOME: home },
      matrix: { refresh, command },
      signal: cancel.signal,
      delays: { sigintMs: 500, sigtermMs: 500 },
    })
    await vi.waitFor(
      () => expect(world.emulator.calls.some((call) => call.operation === "GetOpenIdToken")).toBe(true),
      { timeout: 10_000 },
    )
    if (operation === "none")
      await vi.waitFor(() => expect(world.emulator.calls.length >= 4).toBe(true), { timeout: 10_000 })
    setTimeout(() => cancel.abort(), 400)
    await using run = await running
    expect(run.conclusion).toBe("cancelled")
    expect(snapshot(home)).toEqual(before)
    expect(run.leftProcesses).toEqual([])
  })
})

describe("AWS_SKIP_CLEANUP_STEP", () => {
  it.each([
    { way: "a profile", matrix: { profile: "ci", environment: true }, kept: /AWS_ACCESS_KEY_ID/ },
    { way: "a profile that renews itself", matrix: { refresh: true }, kept: /AWS_PROFILE/ },
    { way: "an endpoint", matrix: { refresh: "endpoint" }, kept: /AWS_CONTAINER_CREDENTIALS_FULL_URI/ },
  ])("keeps the variables of $way, and nothing else", async ({ matrix, kept }) => {
    await using world = await anActionWorld()
    const home = aHome({ isConfigured: true })
    const before = snapshot(home)
    const env = { HOME: home, AWS_SKIP_CLEANUP_STEP: "true" }
    await using run = await world.run("test/changes", { env, matrix: { ...matrix, command: "true" } })
    expect(run.conclusion, run.log).toBe("success")
    const values = Object.entries(run.environment).filter(([, value]) => value !== "")
    expect(values.map(([name]) => name).join(" ")).toMatch(kept)
    expect(snapshot(home)).toEqual(before)
    expect(run.leftInTemp.filter((name) => name.startsWith("claimbridge-"))).toEqual([])
    expect(run.leftProcesses).toEqual([])
  })
})

describe("the endpoint", () => {
  it("ends when a step removes its folder, without which nobody can ask it", async () => {
    await using world = await anActionWorld()
    const command = 'rm -r "$RUNNER_TEMP"/claimbridge-*'
    await using run = await world.run("test/changes", { matrix: { refresh: "endpoint", command } })
    expect(run.conclusion, run.log).toBe("success")
    expect(run.leftProcesses).toEqual([])
  })
})

describe("a profile", () => {
  it("that is there already fails the step, and stays as it is", async () => {
    await using world = await anActionWorld()
    const home = aHome({ isConfigured: true })
    const before = snapshot(home)
    await using run = await world.run("test/changes", {
      env: { HOME: home },
      matrix: { profile: "deploy", command: "true" },
    })
    expect(run.annotations[0]?.message).toBe(
      [
        `The profile "deploy" is in ${join(home, ".aws/config")} already.`,
        "Choose another name in aws-profile, or set overwrite-aws-profile to true: the profile is put back when the job ends.",
      ].join("\n"),
    )
    expect(snapshot(home)).toEqual(before)
  })

  it("is readable for its owner alone while it is there", async () => {
    await using world = await anActionWorld()
    const home = aHome({ isConfigured: true })
    const command = "stat -c '%a %n' ~/.aws/*"
    await using run = await world.run("test/changes", { env: { HOME: home }, matrix: { profile: "ci", command } })
    expect(run.log).toContain(`600 ${join(home, ".aws/config")}\n600 ${join(home, ".aws/credentials")}`)
  })
})
