import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { hostname, tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { anActionWorld } from "./support/an-action-world.ts"
import { snapshot } from "./support/snapshot.ts"

const root = mkdtempSync(join(tmpdir(), "claimbridge-homes-"))
afterAll(() => rmSync(root, { recursive: true }))

/** A home folder whose config file has this content. */
function aHome(config: string | Buffer): string {
  const home = mkdtempSync(join(root, "home-"))
  mkdirSync(join(home, ".aws"))
  writeFileSync(join(home, ".aws/config"), config, { mode: 0o640 })
  return home
}

/** Waits for the other jobs, and then looks for the job's own profile. */
const meet = [
  'touch "$MEETING/$RANDOM$RANDOM"',
  'until [ "$(ls "$MEETING" | wc -l)" -ge 3 ]; do sleep 0.02; done',
  'grep -qF "[$PROFILE]" ~/.aws/credentials && grep -qF "[profile $PROFILE]" ~/.aws/config',
].join("\n")

describe("jobs that share a home folder", () => {
  it("keep each other's profiles, and leave nothing", async () => {
    await using world = await anActionWorld()
    const home = aHome("[default]\nregion = us-west-2")
    const before = Object.keys(snapshot(home))
    const meeting = mkdtempSync(join(root, "meeting-"))
    const running = ["one", "two", "three"].map((profile) =>
      world.run("test/changes", {
        env: { HOME: home, MEETING: meeting, PROFILE: profile },
        matrix: { profile, command: meet },
      }),
    )
    for (const job of running) {
      await using run = await job
      expect(run.conclusion, run.log).toBe("success")
    }
    expect(Object.keys(snapshot(home))).toEqual(before)
    expect(readFileSync(join(home, ".aws/config"), "utf8").trimEnd()).toBe("[default]\nregion = us-west-2")
  })

  it.each([
    { name: "on this machine", host: hostname(), folder: mkdtempSync(join(root, "claimbridge-")) },
    { name: "on another one", host: "another-host", folder: "/gone/claimbridge-1" },
  ])("do not take each other's profile $name, whatever they were told to overwrite", async ({ host, folder }) => {
    await using world = await anActionWorld()
    const mark = `# claimbridge ${folder}/${host}.1`
    const config = `${mark}: this profile lasts as long as the job\n[profile ci]\n${mark}: end\n`
    const home = aHome(config)
    const matrix = { profile: "ci", overwrite: true, command: "true" }
    await using run = await world.run("test/changes", { env: { HOME: home }, matrix })
    expect(run.annotations[0]?.message).toContain("is that of another job.")
    expect(readFileSync(join(home, ".aws/config"), "utf8")).toBe(config)
  })

  it("remove what a job left that was killed together with its machine", async () => {
    await using world = await anActionWorld()
    const dead = `# claimbridge /gone/claimbridge-1/${hostname()}.1`
    const home = aHome(
      `${dead}: this profile lasts as long as the job\n[profile ci]\nregion = x\n${dead}: end\n[default]\n`,
    )
    await using run = await world.run("test/changes", {
      env: { HOME: home },
      matrix: { profile: "ci", command: "true" },
    })
    expect(run.conclusion, run.log).toBe("success")
    expect(readFileSync(join(home, ".aws/config"), "utf8")).toBe("[default]\n")
  })
})

describe("a configuration file", () => {
  it.each([
    {
      name: "that has the profile twice",
      config: "[default]\nregion = a\n[profile default]\nregion = b\n",
      message: "more than once, and tools differ in which one they take.",
    },
    {
      name: "in another encoding than UTF-8",
      config: Buffer.from("# gr\xfcn\n[other]\n", "latin1"),
      message: "is no UTF-8 text, and would be damaged.",
    },
    {
      name: "in UTF-16",
      config: Buffer.from("[other]\n", "utf16le"),
      message: "is no UTF-8 text, and would be damaged.",
    },
  ])("$name is refused, and stays as it is", async ({ config, message }) => {
    await using world = await anActionWorld()
    const home = aHome(config)
    await using run = await world.run("test/changes", {
      env: { HOME: home },
      matrix: { profile: "default", overwrite: true, command: "true" },
    })
    expect(run.annotations[0]?.message).toContain(message)
    expect(readFileSync(join(home, ".aws/config"))).toEqual(Buffer.from(config))
    expect(readdirSync(join(home, ".aws"))).toEqual(["config"])
  })

  it.each(["config", "credentials"])(
    "%s that is a symbolic link is refused, and so is what it leads to",
    async (file) => {
      await using world = await anActionWorld()
      const home = mkdtempSync(join(root, "home-"))
      mkdirSync(join(home, ".aws"))
      writeFileSync(join(home, "mine"), "[default]\n")
      symlinkSync("../mine", join(home, ".aws", file))
      await using run = await world.run("test/changes", {
        env: { HOME: home },
        matrix: { profile: "ci", command: "true" },
      })
      expect(run.annotations[0]?.message).toContain(`${join(home, ".aws", file)} is a symbolic link.`)
      expect(readFileSync(join(home, "mine"), "utf8")).toBe("[default]\n")
      expect(readdirSync(join(home, ".aws"))).toEqual([file])
    },
  )

  it("whose overwritten profile cannot come back, since a step has emptied RUNNER_TEMP, is told of", async () => {
    await using world = await anActionWorld()
    const home = aHome("[profile ci]\nregion = x\n[default]\n")
    const command = 'rm -r "$RUNNER_TEMP"/claimbridge-*'
    const matrix = { profile: "ci", overwrite: true, command }
    await using run = await world.run("test/changes", { env: { HOME: home }, matrix })
    expect(run.annotations[0]?.message).toBe(
      `${join(home, ".aws/config")}: the [profile ci] that was overwritten cannot be put back, since a step has removed its copy`,
    )
    expect(readFileSync(join(home, ".aws/config"), "utf8")).toBe("[default]\n")
  })

  it("from which another program has dropped the comments loses the profile all the same", async () => {
    await using world = await anActionWorld()
    const home = aHome("[default]\nregion = us-west-2\n")
    const command = "sed -i '/^#/d; s/ = /=/' ~/.aws/config ~/.aws/credentials"
    await using run = await world.run("test/changes", { env: { HOME: home }, matrix: { profile: "ci", command } })
    expect(run.conclusion, run.log).toBe("success")
    expect(readFileSync(join(home, ".aws/config"), "utf8")).toBe("[default]\nregion=us-west-2\n")
    expect(readdirSync(join(home, ".aws"))).toEqual(["config"])
  })
})
