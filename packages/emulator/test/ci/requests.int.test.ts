import { decodeJwt } from "jose"
import { afterAll, describe, expect, it } from "vitest"
import { type CiName, createEmulator } from "../../src/index.ts"

const emulator = createEmulator()
await emulator.listen()
afterAll(() => emulator.close())

interface Ask {
  readonly url: string
  readonly method?: string
  readonly headers: Record<string, string>
}

type Env = Readonly<Record<string, string>>

const github = ({ ACTIONS_ID_TOKEN_REQUEST_URL: url = "", ACTIONS_ID_TOKEN_REQUEST_TOKEN: token }: Env): Ask => ({
  url,
  headers: { authorization: `Bearer ${token}` },
})
const azure = ({ SYSTEM_OIDCREQUESTURI: url, SYSTEM_ACCESSTOKEN: token }: Env): Ask => ({
  url: `${url}?api-version=7.1`,
  method: "POST",
  headers: { authorization: `Bearer ${token}` },
})
const codefresh = ({ CF_OIDC_REQUEST_URL: url = "", CF_OIDC_REQUEST_TOKEN: token = "" }: Env): Ask => ({
  url,
  headers: { authorization: token },
})
const buildkite = ({ BUILDKITE_AGENT_ENDPOINT: url, BUILDKITE_JOB_ID: job, ...env }: Env): Ask => ({
  url: `${url}/jobs/${job}/oidc/tokens`,
  method: "POST",
  headers: { authorization: `Token ${env.BUILDKITE_AGENT_ACCESS_TOKEN}` },
})
const circleci = ({ CLAIMBRIDGE_EMULATOR_JOB_URL: url = "", CLAIMBRIDGE_EMULATOR_JOB_TOKEN: token }: Env): Ask => ({
  url,
  headers: { authorization: `Bearer ${token}` },
})
const metadata = ({ GCE_METADATA_HOST: host }: Env): Ask => ({
  url: `http://${host}/computeMetadata/v1/instance/service-accounts/default/identity?audience=a`,
  headers: { "metadata-flavor": "Google" },
})

const SOURCES = { github, forgejo: github, "azure-devops": azure, codefresh, buildkite, circleci }

async function ask({ url, method = "GET", headers }: Ask): Promise<{ status: number; body: string; headers: Headers }> {
  const answer = await fetch(url, { method, headers })
  return { status: answer.status, body: await answer.text(), headers: answer.headers }
}

const sources = Object.entries(SOURCES).map(([ci, toAsk]) => ({ ci, toAsk }))

describe("a request for a token", () => {
  it.each(sources)("is answered as often as it is made: $ci", async ({ ci, toAsk }) => {
    // @ts-expect-error: keys are plain text
    const { env } = await emulator.ciJob({ ci })
    expect([(await ask(toAsk(env))).status, (await ask(toAsk(env))).status]).toEqual([200, 200])
  })

  it.each([
    { ci: "github", status: 403, words: "Can't issue ID_TOKEN for job in 'Completed' state." },
    { ci: "forgejo", status: 403, words: "Can't issue ID_TOKEN for job in 'Completed' state." },
    { ci: "azure-devops", status: 401, words: "expired" },
    { ci: "codefresh", status: 401, words: "Unauthorized" },
    { ci: "buildkite", status: 422, words: "not running" },
    { ci: "circleci", status: 403, words: "not running" },
  ] as const)("is refused once the job ended: $ci", async ({ ci, status, words }) => {
    const job = await emulator.ciJob({ ci })
    const asking = SOURCES[ci](job.env)
    await job.end()

    const answer = await ask(asking)
    expect(answer.status).toBe(status)
    expect(answer.body).toContain(words)
  })

  it.each(sources)("is refused with the bearer of another job: $ci", async ({ ci, toAsk }) => {
    // @ts-expect-error: keys are plain text
    const [one, other] = [await emulator.ciJob({ ci }), await emulator.ciJob({ ci })]
    const { headers } = toAsk(other.env)
    const { status, body } = await ask({ ...toAsk(one.env), headers })

    expect([401, 403]).toContain(status)
    expect(body).not.toContain(headers.authorization?.split(" ").at(-1))
  })

  it.each<{ ci: CiName; name: string; change: (asking: Ask) => Ask; toAsk: (env: Env) => Ask; status: number }>([
    { ci: "azure-devops", name: "without api-version", toAsk: azure, change: withoutQuery, status: 400 },
    { ci: "azure-devops", name: "by GET", toAsk: azure, change: (a) => ({ ...a, method: "GET" }), status: 405 },
    { ci: "codefresh", name: "with the word Bearer", toAsk: codefresh, change: asBearer, status: 401 },
    { ci: "google", name: "without the header", toAsk: metadata, change: (a) => ({ ...a, headers: {} }), status: 403 },
    { ci: "google", name: "without an audience", toAsk: metadata, change: withoutQuery, status: 400 },
    { ci: "buildkite", name: "of another job", toAsk: buildkite, change: ofAnotherJob, status: 404 },
  ])("is refused $name: $ci", async ({ ci, toAsk, change, status }) => {
    const { env } = await emulator.ciJob({ ci })
    expect((await ask(change(toAsk(env)))).status).toBe(status)
  })

  it("names a service connection of Azure in the subject", async () => {
    const { env } = await emulator.ciJob({ ci: "azure-devops" })
    const asking = azure(env)
    const { body } = await ask({ ...asking, url: `${asking.url}&serviceConnectionId=1` })
    expect(decodeJwt(JSON.parse(body).oidcToken).sub).toBe("sc://acme/octo-project/octo-connection")
  })

  it("gets several audiences from Codefresh, separated by commas", async () => {
    const { env } = await emulator.ciJob({ ci: "codefresh" })
    const asking = codefresh(env)
    const { body } = await ask({ ...asking, url: `${asking.url}?audience=a,b` })
    expect(decodeJwt(JSON.parse(body).id_token).aud).toEqual(["a", "b"])
  })

  it("is answered by Google's metadata server for the job that started last and runs", async () => {
    const [first, last] = [
      await emulator.ciJob({ ci: "google", claims: { sub: "1" } }),
      await emulator.ciJob({ ci: "google", claims: { sub: "2" } }),
    ]
    const subject = async () => decodeJwt((await ask(metadata(first.env))).body).sub

    expect(await subject()).toBe("2")
    await last.end()
    expect(await subject()).toBe("1")
    expect((await ask(metadata(first.env))).headers.get("metadata-flavor")).toBe("Google")
  })

  it("leads to details of the machine with Google's format=full alone", async () => {
    const { env } = await emulator.ciJob({ ci: "google" })
    const asking = metadata(env)
    const [brief, full] = [await ask(asking), await ask({ ...asking, url: `${asking.url}&format=full` })]
    expect(decodeJwt(brief.body)).not.toHaveProperty("google")
    expect(decodeJwt(full.body)).toHaveProperty("google.compute_engine.instance_id")
  })

  it("finds no job that was never started", async () => {
    expect((await ask({ url: `${emulator.url}/_ci/1/token`, headers: {} })).status).toBe(404)
  })

  it("is a recorded call, and can be made to fail", async () => {
    const { env } = await emulator.ciJob({ ci: "codefresh" })
    emulator.failNext({ operation: "token", fault: "503" })
    expect((await ask(codefresh(env))).status).toBe(503)
    expect(emulator.calls.at(-1)).toMatchObject({ service: "issuer", operation: "token", status: 503 })
  })
})

function withoutQuery(asking: Ask): Ask {
  return { ...asking, url: asking.url.replace(/\?.*/, "") }
}

function asBearer(asking: Ask): Ask {
  return { ...asking, headers: { authorization: `Bearer ${asking.headers.authorization}` } }
}

function ofAnotherJob(asking: Ask): Ask {
  return { ...asking, url: asking.url.replace(/jobs\/[^/]+/, "jobs/another") }
}
