import { existsSync } from "node:fs"
import { readFile, stat } from "node:fs/promises"
import { dirname } from "node:path"
import { inspect } from "node:util"
import { decodeJwt } from "jose"
import { afterAll, describe, expect, it, vi } from "vitest"
import { ciProfiles } from "../../src/ci/ci-profiles.ts"
import { createEmulator } from "../../src/index.ts"
import { fromFile } from "../support/ci-token.ts"

const NAMES =
  "azure-devops, bitbucket, buildkite, circleci, codefresh, forgejo, github, gitlab, google, hcp-terraform, jenkins, kubernetes, semaphore, spacelift, vercel"

const shared = createEmulator()
afterAll(() => shared.close())

describe("ciJob", () => {
  it.each([
    { name: "a CI that there isn't", ci: "drone", message: `There is no CI "drone". There are ${NAMES}` },
    {
      name: "a name that is nearly right",
      ci: "gitlb",
      message: `There is no CI "gitlb". Did you mean "gitlab"? There are ${NAMES}`,
    },
    { name: "a name of every object", ci: "toString", message: `There is no CI "toString". There are ${NAMES}` },
    {
      name: "a fork where nothing is known of forks",
      ci: "spacelift",
      fromFork: true,
      message: "What a fork's pipeline gets on spacelift isn't known: leave out fromFork",
    },
    {
      name: "names of variables where the CI has its own",
      ci: "bitbucket",
      variables: { TOKEN: {} },
      message: "A job on bitbucket can't name the variables of its tokens: leave out variables",
    },
    {
      name: "an issuer with a trailing slash",
      ci: "gitlab",
      issuer: "https://gitlab.acme.example/",
      message:
        'The issuer "https://gitlab.acme.example/" is not a URL without query and trailing slash, e.g. "https://token.actions.githubusercontent.com"',
    },
  ])("refuses $name", async ({ ci, message, name: _name, ...options }) => {
    // @ts-expect-error: some of the names aren't those of a CI
    await expect(shared.ciJob({ ci, ...options })).rejects.toThrow(new TypeError(message))
  })

  it("puts GitLab's tokens into the variables that the job names, each with its audience", async () => {
    await using emulator = createEmulator()
    const variables = { VAULT_ID_TOKEN: { audience: "vault" }, NPM_ID_TOKEN: { audience: ["npm", "b"] } }
    const { env } = await emulator.ciJob({ ci: "gitlab", variables })

    const audiences = [env.VAULT_ID_TOKEN, env.NPM_ID_TOKEN].map((token) => decodeJwt(token ?? "").aud)
    expect(audiences).toEqual(["vault", ["npm", "b"]])
    expect(env).not.toHaveProperty("AWS_ID_TOKEN")
  })

  it.each(Object.keys(ciProfiles).map((ci) => ({ ci })))(
    "starts on $ci without the claims of every token",
    async ({ ci }) => {
      const claims = { iss: undefined, aud: undefined, sub: undefined }
      // @ts-expect-error: keys are plain text
      const job = await shared.ciJob({ ci, claims })
      expect(job.claims).not.toHaveProperty("iss")
      expect(job.issuer).toMatch(/^https:/)
      expect(Object.values(job.env)).not.toContain("undefined")
    },
  )

  it("has a folder of Jenkins behind the server's address", async () => {
    const issuer = "https://acme.example/jenkins/oidc/job/shop"
    const { env } = await shared.ciJob({ ci: "jenkins", issuer })
    expect(env).toMatchObject({
      JENKINS_URL: "https://acme.example/jenkins/",
      JOB_URL: "https://acme.example/jenkins/job/octo-repo/job/main/",
    })
  })

  it("points to the listener once there is one, and to the vendor before", async () => {
    await using emulator = createEmulator()
    const job = await emulator.ciJob({ ci: "codefresh" })
    expect(job.env.CF_OIDC_REQUEST_URL).toMatch(/^https:\/\/oidc\.codefresh\.io\//)

    const { url } = await emulator.listen()
    expect(job.env.CF_OIDC_REQUEST_URL?.startsWith(`${url}/`)).toBe(true)
  })

  it("is answered without a listener, too", async () => {
    await using emulator = createEmulator()
    const { env } = await emulator.ciJob({ ci: "github" })
    const headers = { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` }

    const answer = await emulator.fetch(`${env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=a`, { headers })

    const { value } = Object(await answer.json())
    expect(decodeJwt(value).aud).toBe("a")
  })

  it("has Google's metadata server under its own name without a listener", async () => {
    await using emulator = createEmulator()
    const { env } = await emulator.ciJob({ ci: "google", claims: { sub: "7" } })
    const path = "computeMetadata/v1/instance/service-accounts/default/identity?audience=a"
    const headers = { "metadata-flavor": "Google" }

    const answer = await emulator.fetch(`http://metadata.google.internal/${path}`, { headers })

    expect(decodeJwt(await answer.text()).sub).toBe("7")
    expect(env).not.toHaveProperty("GCE_METADATA_HOST")
  })

  it("keeps its files to their owner, and takes them away when it ends", async () => {
    await using emulator = createEmulator()
    const job = await emulator.ciJob({ ci: "spacelift" })
    const file = job.files["/mnt/workspace/spacelift.oidc"] ?? ""

    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(dirname(file))).mode & 0o777).toBe(0o700)
    await job.end()
    await job.end()
    expect(existsSync(dirname(file))).toBe(false)
  })

  it("ends when the emulator closes, and starts no more", async () => {
    const emulator = createEmulator()
    const { files } = await emulator.ciJob({ ci: "spacelift" })
    await emulator.close()
    expect(Object.values(files).map(existsSync)).toEqual([false])
    await expect(emulator.ciJob({ ci: "spacelift" })).rejects.toThrow("The emulator was closed")
  })

  it("makes no folder for a CI without files and commands", async () => {
    await using emulator = createEmulator()
    const { env, files } = await emulator.ciJob({ ci: "semaphore" })
    expect([env.PATH, files]).toEqual([undefined, {}])
  })

  it.each(Object.keys(ciProfiles).map((ci) => ({ ci })))(
    "keeps the secrets of $ci out of what is printed",
    async ({ ci }) => {
      // @ts-expect-error: keys are plain text
      const job = await shared.ciJob({ ci })
      const secrets = Object.values(job.env).filter((value) => value.startsWith("ey"))

      const printed = inspect([job, shared, shared.calls], { depth: 9, showHidden: true })
      expect(secrets.filter((secret) => printed.includes(secret))).toEqual([])
    },
  )
})

describe("a projected file of Kubernetes", () => {
  it("has a new token once the emulator's clock has passed most of the old one's life", async () => {
    let nowMs = 1_790_000_000_000
    await using emulator = createEmulator({ clock: { now: () => nowMs } })
    const job = await emulator.ciJob({ ci: "kubernetes", lifetimeSeconds: 1000 })
    const read = () => fromFile("AWS_WEB_IDENTITY_TOKEN_FILE")(job, "")
    const first = await read()

    nowMs += 800_000
    await vi.waitUntil(async () => (await read()) !== first)
    expect(decodeJwt(await read()).iat).toBe(1_790_000_800)
  })

  it("is what the path in the variable and the vendor's path lead to", async () => {
    await using emulator = createEmulator()
    const { env, files } = await emulator.ciJob({ ci: "kubernetes" })
    const path = files["/var/run/secrets/eks.amazonaws.com/serviceaccount/token"] ?? ""
    expect(env.AWS_WEB_IDENTITY_TOKEN_FILE).toBe(path)
    expect(decodeJwt(await readFile(path, "utf8")).aud).toEqual(["sts.amazonaws.com"])
  })
})
