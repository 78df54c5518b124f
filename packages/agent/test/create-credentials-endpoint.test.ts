import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { ClaimbridgeError } from "@claimbridge/core"
import { describe, expect, it } from "vitest"
import { createCredentialsEndpoint } from "../src/create-credentials-endpoint.ts"
import { aFolder } from "./support/a-folder.ts"
import { anEndpoint } from "./support/an-endpoint.ts"
import { ask } from "./support/ask.ts"
import { someCredentials } from "./support/some-credentials.ts"

const isPosix = process.platform !== "win32"
const roleArn = "arn:aws:iam::111122223333:role/ci"
const given = someCredentials(new Date("2030-01-02T03:04:05.678Z"))
const credentials = async () => given

describe("createCredentialsEndpoint", () => {
  it("gives credentials in the form of container credentials", async () => {
    const { endpoint, token } = await anEndpoint({ default: { credentials, roleArn } })
    const answer = await ask(`${endpoint.address}/`, { headers: { authorization: token } })
    expect(answer).toMatchObject({
      status: 200,
      headers: { "content-type": "application/json", "cache-control": "no-store" },
    })
    expect(answer.body).toEqual({
      AccessKeyId: given.accessKeyId,
      SecretAccessKey: given.secretAccessKey,
      Token: given.sessionToken,
      Expiration: "2030-01-02T03:04:05Z",
      AccountId: "111122223333",
      RoleArn: roleArn,
    })
  })

  it("gives each profile under its name", async () => {
    const deploy = someCredentials(new Date())
    const { endpoint, token } = await anEndpoint({
      default: { credentials },
      "deploy to eu/west": { credentials: async () => deploy },
    })
    const key = async (profile?: string) => {
      const url = endpoint.env(profile).AWS_CONTAINER_CREDENTIALS_FULL_URI ?? ""
      return (await ask(url, { headers: { authorization: token } })).body.AccessKeyId
    }
    expect(await key()).toBe(given.accessKeyId)
    expect(await key("default")).toBe(given.accessKeyId)
    expect(await key("deploy to eu/west")).toBe(deploy.accessKeyId)
  })

  it("leads to no profile that is not there", async () => {
    const { endpoint } = await anEndpoint({ build: { credentials }, deploy: { credentials } })
    expect(() => endpoint.env("depoly")).toThrow("There is no profile depoly. There are: build, deploy.")
  })

  it("gives the only profile where none is named", async () => {
    const { endpoint, token } = await anEndpoint({ deploy: { credentials } })
    expect(await ask(endpoint.address, { headers: { authorization: token } })).toMatchObject({ status: 200 })
  })

  it.each([
    { name: "another name", path: "/nope" },
    { name: "no name, as there are several", path: "/" },
    { name: "a name of every object", path: "/constructor" },
    { name: "a damaged name", path: "/%zz" },
  ])("tells which profiles there are when asked for $name", async ({ path }) => {
    const { endpoint, token } = await anEndpoint({ build: { credentials }, "de ploy": { credentials } })
    const { status, body } = await ask(endpoint.address + path, { headers: { authorization: token } })
    expect(status).toBe(404)
    expect(body).toEqual({
      code: "ProfileNotFound",
      message: "There is no such profile. There are: /build, /de%20ploy.",
    })
  })

  it("joins a call that comes while an exchange is under way", async () => {
    let exchanges = 0
    let end = (): void => {}
    const slow = () => {
      exchanges += 1
      return new Promise<typeof given>((resolve) => {
        end = () => resolve(given)
      })
    }
    const { endpoint, token } = await anEndpoint({ default: { credentials: slow } })
    const calls = [1, 2].map(() => ask(endpoint.address, { headers: { authorization: token } }))
    // What was sent before this has arrived when it is answered.
    await ask(endpoint.address)
    await ask(endpoint.address)
    end()
    const answers = await Promise.all(calls)
    expect(answers.map(({ body }) => body.AccessKeyId)).toEqual([given.accessKeyId, given.accessKeyId])
    expect(exchanges).toBe(1)
  })

  it.each([
    {
      name: "no profiles",
      options: { profiles: {}, tokenFile: "token" },
      message: "profiles must have one or more, with names",
    },
    {
      name: "a profile without a name",
      options: { profiles: { "": { credentials } }, tokenFile: "token" },
      message: "profiles must",
    },
    {
      name: "no token file",
      options: { profiles: { default: { credentials } }, tokenFile: "" },
      message: "tokenFile must be",
    },
  ])("refuses $name", async ({ options, message }) => {
    await expect(createCredentialsEndpoint(options)).rejects.toThrow(new RegExp(`^${message}`))
  })
})

describe("createCredentialsEndpoint, an exchange that fails", () => {
  const unavailable = new ClaimbridgeError("ERR_TIMEOUT", { timeoutMs: 1, step: "GetId", host: "cognito" })
  const misconfigured = new ClaimbridgeError("ERR_PROVIDER_DISPOSED")

  it.each([
    {
      name: "one that may pass",
      error: unavailable,
      answer: {
        status: 503,
        headers: { "retry-after": "1" },
        body: { code: "ERR_TIMEOUT", message: `${unavailable.message} ${unavailable.hint}` },
      },
    },
    {
      name: "one that will not",
      error: misconfigured,
      answer: {
        status: 500,
        body: { code: "ERR_PROVIDER_DISPOSED", message: `${misconfigured.message} ${misconfigured.hint}` },
      },
    },
    {
      name: "one of another kind, without a word of it",
      error: new Error("planted-message"),
      answer: {
        status: 500,
        body: {
          code: "InternalFailure",
          message:
            "The credentials could not be had. The program that opened the endpoint may say why: its onFailure is told.",
        },
      },
    },
  ])("is told: $name", async ({ error, answer }) => {
    const { endpoint, token } = await anEndpoint({ default: { credentials: () => Promise.reject(error) } })
    expect(await ask(endpoint.address, { headers: { authorization: token } })).toMatchObject(answer)
  })
})

describe("createCredentialsEndpoint, onFailure", () => {
  it("is told the profile and the error, and what it throws hides nothing from the client", async () => {
    const told: unknown[] = []
    const error = new ClaimbridgeError("ERR_PROVIDER_DISPOSED")
    const tokenFile = `${aFolder()}/token`
    await using endpoint = await createCredentialsEndpoint({
      profiles: { deploy: { credentials: () => Promise.reject(error) } },
      tokenFile,
      onFailure: (...failure) => {
        told.push(...failure)
        throw new Error("told in vain")
      },
    })
    const answer = await ask(endpoint.address, { headers: { authorization: readFileSync(tokenFile, "utf8") } })
    expect(answer.body.code).toBe("ERR_PROVIDER_DISPOSED")
    expect(told).toEqual(["deploy", error])
  })
})

describe("createCredentialsEndpoint, its token", () => {
  it("is in a file of its owner, with no line break", async () => {
    const { tokenFile, token } = await anEndpoint()
    expect(token).toMatch(/^[\w-]{43}$/)
    if (!isPosix) return
    expect(statSync(tokenFile).mode & 0o777).toBe(0o600)
    expect(statSync(dirname(tokenFile)).mode & 0o777).toBe(0o700)
  })

  it("is another one each time", async () => {
    const [one, other] = await Promise.all([anEndpoint(), anEndpoint()])
    expect(one.token).not.toBe(other.token)
  })

  it.runIf(isPosix)("replaces a link where it is to be written, and not what the link leads to", async () => {
    const folder = aFolder()
    writeFileSync(`${folder}/target`, "mine")
    mkdirSync(`${folder}/agent`)
    symlinkSync(`${folder}/target`, `${folder}/agent/token`)
    const tokenFile = `${folder}/agent/token`
    await using _endpoint = await createCredentialsEndpoint({ profiles: { default: { credentials } }, tokenFile })
    expect(readFileSync(`${folder}/target`, "utf8")).toBe("mine")
    expect(statSync(tokenFile).mode & 0o777).toBe(0o600)
  })

  it("leaves no port open when it cannot be written", async () => {
    const folder = aFolder()
    writeFileSync(`${folder}/file`, "")
    const options = { profiles: { default: { credentials } }, tokenFile: `${folder}/file/token` }
    await expect(createCredentialsEndpoint(options)).rejects.toMatchObject({
      code: expect.stringMatching(/^E(NOTDIR|EXIST)$/),
    })
  })
})

describe("createCredentialsEndpoint, closed", () => {
  it("has removed its token file and answers nobody", async () => {
    const { endpoint, tokenFile } = await anEndpoint()
    await endpoint.close()
    await endpoint.close()
    await endpoint.closed
    expect(existsSync(tokenFile)).toBe(false)
    await expect(ask(endpoint.address)).rejects.toThrow("ECONNREFUSED")
  })

  it("ends what is under way at once", async () => {
    const { endpoint, token } = await anEndpoint({ default: { credentials: () => new Promise(() => {}) } })
    const waiting = ask(endpoint.address, { headers: { authorization: token } }).catch((error: unknown) => error)
    await ask(endpoint.address)
    await endpoint.close()
    expect(await waiting).toMatchObject({ code: "ECONNRESET" })
  })

  it("leaves the token file of another endpoint in its place alone", async () => {
    const { endpoint, tokenFile } = await anEndpoint()
    writeFileSync(tokenFile, "another")
    await endpoint.close()
    expect(readFileSync(tokenFile, "utf8")).toBe("another")
  })

  it("is closed by a request with the token", async () => {
    const { endpoint, tokenFile, token } = await anEndpoint()
    const question = { method: "POST", headers: { authorization: token } }
    expect(await ask(`${endpoint.address}/shutdown`, question)).toMatchObject({ status: 202 })
    await endpoint.closed
    expect(existsSync(tokenFile)).toBe(false)
  })

  it("is not closed by a request without it", async () => {
    const { endpoint } = await anEndpoint()
    expect(await ask(`${endpoint.address}/shutdown`, { method: "POST" })).toMatchObject({ status: 401 })
    expect(await ask(endpoint.address)).toMatchObject({ status: 401 })
  })
})
