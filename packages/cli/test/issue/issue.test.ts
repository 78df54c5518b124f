import { createHash } from "node:crypto"
import { chmodSync, mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { issuerSettings } from "../support/issuer-settings.ts"
import { runCli } from "../support/run-cli.ts"

const settings = issuerSettings("for-a-test")
const check = ["issue", "--check"]

const wrongSettings = [
  { name: "no file", text: undefined, stderr: "issuer.yaml: There is no such file." },
  { name: "an empty file", text: "", stderr: "issuer.yaml: The text is empty." },
  { name: "no YAML", text: "url: [", stderr: "issuer.yaml:1:7: This is not YAML." },
  { name: "no map", text: "- url", stderr: "issuer.yaml: The settings are no map." },
  { name: "no registrars", text: settings.split("registrars")[0], stderr: "issuer.yaml: registrars is missing." },
  {
    name: "an unknown setting",
    text: `${settings}audience: [x]\n`,
    stderr: 'issuer.yaml:10:1: There is no setting "audience".\n  Did you mean audiences?\n',
  },
  {
    name: "a fact that there is not",
    text: settings.replace("{job}", "{jobs}"),
    stderr: "issuer.yaml:6:3: claims.subject names {jobs}, which is no fact.",
  },
  {
    name: "a pattern that is none",
    text: settings.replace("[a-z/-]+", "["),
    stderr: "issuer.yaml:4:15: claims.facts.folder.pattern is no regular expression.",
  },
  {
    name: "a registrar without a hash",
    text: settings.replace(/[0-9a-f]{64}/, "abc"),
    stderr: "issuer.yaml:9:5: registrars.jenkins.secretSha256 is no SHA-256",
  },
  {
    name: "a registrar that is nothing",
    text: settings.replace("- name", "-\n  - name"),
    stderr: ":7:1: registrars is",
  },
  {
    name: "a registrar without a name",
    text: settings.replace("name: jenkins", "facts: {}"),
    stderr: "registrars has a",
  },
  {
    name: "a limit out of range",
    text: `${settings}tokenLifetimeSeconds: 5\n`,
    stderr: "issuer.yaml:10:1: tokenLifetimeSeconds is not a whole number from 60 to 3600.",
  },
]

const wrongOptions = [
  { name: "no place for keys and jobs", line: [], stderr: "Nobody says where keys and jobs are kept." },
  { name: "keys in no Redis", line: ["--state", "x", "--keys-in-redis"], stderr: "is there without --redis-url." },
  {
    name: "keys in two places",
    line: ["--state", "x", "--keys-in-redis", "--redis-url", "redis://a"],
    stderr: "both say where private keys are kept.",
  },
  { name: "keys nowhere", line: ["--redis-url", "redis://a"], stderr: "Nobody says where private keys are kept." },
  {
    name: "a certificate without its key",
    line: ["--tls-cert", "a"],
    stderr: "--tls-cert is there without --tls-key.",
  },
  {
    name: "a certificate that there is not",
    line: ["--state", "state", "--port", "0", "--tls-cert", "a", "--tls-key", "b"],
    stderr: "(ENOENT).",
  },
  {
    name: "an address of nobody",
    line: ["--state", "state", "--port", "0", "--host", "192.0.2.1", "--behind-proxy"],
    stderr: "--host 192.0.2.1 is no address of this machine (EADDRNOTAVAIL).",
  },
  {
    name: "plain HTTP for everybody",
    line: ["--state", "state", "--port", "0", "--host", "0.0.0.0"],
    stderr: "is no loopback address. If only your proxy can reach it, give --behind-proxy.",
  },
  { name: "a URL that is none", line: ["--state", "x", "--url", "x"], stderr: "claimbridge: --url " },
]

describe("issue", () => {
  it.each(wrongSettings)("names file and place of $name", async ({ text, stderr }) => {
    const cwd = aFolder(text === undefined ? {} : { "issuer.yaml": text })
    expect(await runCli(check, { cwd })).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(stderr) })
  })

  it.each(wrongOptions)("refuses $name", async ({ line, stderr }) => {
    const cwd = aFolder({ "issuer.yaml": settings })
    const result = await runCli(["issue", ...line], { cwd })
    expect(result).toMatchObject({ exitCode: 2, stdout: "", stderr: expect.stringContaining(stderr) })
  })

  it.each([
    { name: "with another scheme", url: "http://:hush@redis.acme.example" },
    { name: "that is not encoded", url: "redis://:hush#hush@redis.acme.example" },
  ])("repeats no password of a Redis $name", async ({ url }) => {
    const cwd = aFolder({ "issuer.yaml": settings })
    const env = { CLAIMBRIDGE_ISSUER_REDIS_URL: url }
    const { stderr } = await runCli(["issue"], { cwd, env })
    expect(stderr).toContain("CLAIMBRIDGE_ISSUER_REDIS_URL is no URL of a Redis.")
    expect(stderr).not.toContain("hush")
  })

  it("says that settings are right, and opens nothing", async () => {
    const cwd = aFolder({ "mine.json": JSON.stringify({ claims: { facts: {}, subject: "x" }, registrars: [] }) })
    const line = [...check, "--settings", "mine.json", "--url", "https://oidc.ci.acme.example"]
    expect((await runCli(line, { cwd })).stderr).toContain("mine.json:1:38: registrars is empty")
    const right = aFolder({ "issuer.yaml": settings })
    expect(await runCli([...check, "--json"], { cwd: right })).toEqual({
      exitCode: 0,
      stdout: '{"settings":"issuer.yaml","ok":true}\n',
      stderr: "claimbridge: issuer.yaml is right: tokens of https://oidc.ci.acme.example for the jobs of jenkins\n",
    })
  })

  it.each([
    { name: "the example", path: "../../../../examples/issuer/issuer.yaml" },
    { name: "the README", path: "../../README.md" },
  ])("takes the settings of $name", async ({ path }) => {
    const text = readFileSync(new URL(path, import.meta.url), "utf8")
    const [, inReadme] = /```yaml\n(# issuer\.yaml[^`]*)```/.exec(text) ?? []
    const cwd = aFolder({ "issuer.yaml": inReadme ?? text })
    expect(await runCli(check, { cwd })).toMatchObject({ exitCode: 0 })
  })

  it("does not keep keys in a folder that others may write to", async () => {
    const cwd = aFolder({ "issuer.yaml": settings })
    mkdirSync(join(cwd, "state"))
    chmodSync(join(cwd, "state"), 0o777)
    expect(await runCli(["issue", "--state", "state"], { cwd })).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(`${cwd}/state is not used: other users may write to it.`),
    })
  })

  it("prints a registrar's secret on stdout, and its hash on stderr", async () => {
    const { exitCode, stdout, stderr } = await runCli(["issue", "--create-registrar", "jenkins"])
    const hash = createHash("sha256").update(stdout.trim()).digest("hex")
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^[\w-]{43}\n$/)])
    expect(stderr).toContain(`registrars:\n  - name: jenkins\n    secretSha256: "${hash}"\n`)
    expect(stderr).not.toContain(stdout.trim())
    const cwd = aFolder({ "issuer.yaml": settings.replace(/[0-9a-f]{64}/, hash) })
    expect((await runCli(check, { cwd })).exitCode).toBe(0)
  })

  it("refuses a registrar that the audit log could not name", async () => {
    expect(await runCli(["issue", "--create-registrar", "a b"])).toMatchObject({ exitCode: 2, stdout: "" })
  })
})
