import { GetObjectCommand, S3Client } from "@aws-sdk/client-s3"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { withoutTokens } from "../../src/http/without-tokens.ts"
import { ACCOUNT, anEmulator, BUCKET, LOGIN } from "../support/emulator.ts"

const { emulator, directArn } = anEmulator()
const admin = emulator.adminCredentials(ACCOUNT)
const secrets: Record<string, string> = {}
afterAll(() => emulator.close())

async function assume(input: Readonly<Record<string, string>>): Promise<string> {
  const body = new URLSearchParams({
    Action: "AssumeRoleWithWebIdentity",
    Version: "2011-06-15",
    RoleArn: directArn,
    RoleSessionName: "ci",
    WebIdentityToken: await emulator.mintToken({}, { audience: "sts.amazonaws.com" }),
    ...input,
  })
  return (await emulator.fetch("https://sts.us-east-1.amazonaws.com/", { method: "POST", body })).text()
}

function element(xml: string, name: string): string {
  return new RegExp(`<${name}>([^<]+)<`).exec(xml)?.[1] ?? expect.unreachable(`no ${name}`)
}

beforeAll(async () => {
  const answer = await assume({})
  const job = emulator.githubJob()
  const token = await emulator.mintToken()
  const payload = token.split(".")[1]
  const signature = "c2ln".repeat(20)
  const header = (text: string) => Buffer.from(text).toString("base64url")
  Object.assign(secrets, {
    "administrator's key": admin.secretAccessKey,
    "session's key": element(answer, "SecretAccessKey"),
    "session's token": element(answer, "SessionToken"),
    "beginning of a session's token": element(answer, "SessionToken").slice(0, 100),
    "job's bearer": job.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN,
    token,
    "token with %2E": token.replaceAll(".", "%2E"),
    "token with a space in its header": [header('{ "alg":"RS256","kid":"x"}'), payload, signature].join("."),
    "token with a line in its header": [header('{\n"alg":"RS256","kid":"x"}'), payload, signature].join("."),
    "token with a BOM in its header": [header('\ufeff{"alg":"RS256","kid":"x"}'), payload, signature].join("."),
  })
  job.end()
})

const names = [
  "administrator's key",
  "session's key",
  "session's token",
  "beginning of a session's token",
  "job's bearer",
  "token",
  "token with %2E",
  "token with a space in its header",
  "token with a line in its header",
  "token with a BOM in its header",
]

describe("a secret in the wrong field", () => {
  it.each(names)("comes back as ***, and is in no record: %s", async (name) => {
    const secret = secrets[name] ?? expect.unreachable(name)
    const answers = [
      await assume({ RoleArn: secret }),
      await assume({ RoleSessionName: `ci/${secret}` }),
      await assume({ RoleArn: `arn:aws:iam::${ACCOUNT}:role/${secret}` }),
      await assume({ Action: secret }),
    ]
    const s3 = await emulator.fetch(
      `https://s3.us-east-1.amazonaws.com/acme-artifacts/${encodeURIComponent(secret)}?${encodeURIComponent(secret)}`,
    )
    const told = [...answers, await s3.text(), JSON.stringify(emulator.calls), JSON.stringify(emulator.events)].join(
      "\n",
    )
    expect(told).toContain("***")
    expect(told).not.toContain(secret)
    expect(told).not.toContain(secret.slice(0, 40))
  })

  it("leaves everything else as it is", async () => {
    const roleArn = `arn:aws:iam::${ACCOUNT}:role/teams/platform-engineering/eyewitness.production-deployments.example`
    expect(await assume({ RoleArn: roleArn })).toContain("Not authorized to perform sts:AssumeRoleWithWebIdentity")
    expect(emulator.events.at(-1)?.requestParameters.roleArn).toBe(roleArn)
  })

  it.each(["KeyAdministrators", "keyArtifacts2026", "monkeyJarDeployments"])("leaves the name %s as it is", (name) => {
    expect(withoutTokens(`arn:aws:iam::${ACCOUNT}:role/${name}`)).toContain(name)
  })
})

describe("S3's error elements", () => {
  it("quote no secret", async () => {
    const { requestHandler } = emulator
    const client = new S3Client({ region: "us-east-1", requestHandler, credentials: admin, forcePathStyle: true })
    const missing = new GetObjectCommand({ Bucket: BUCKET, Key: `a/${secrets.token}` })
    await expect(client.send(missing)).rejects.toMatchObject({ name: "NoSuchKey", Key: "a/***" })
  })
})

describe("emulator.calls", () => {
  it("has no secret in the facts of a call that was allowed", async () => {
    const { "session's token": token = "" } = secrets
    const body = new URLSearchParams({
      Action: "AssumeRoleWithWebIdentity",
      Version: "2011-06-15",
      RoleArn: directArn,
      RoleSessionName: "ci",
      WebIdentityToken: await emulator.mintToken({}, { audience: "sts.amazonaws.com" }),
    })
    const headers = { "user-agent": token }
    const { status } = await emulator.fetch("https://sts.us-east-1.amazonaws.com/", { method: "POST", body, headers })
    expect(status).toBe(200)
    expect(JSON.stringify([emulator.calls.at(-1), emulator.events.at(-1)])).not.toContain(token)
    expect(emulator.events.at(-1)?.userAgent).toBe("***")
  })

  it("has no secret in the facts of a call that was refused", async () => {
    const repository = admin.secretAccessKey
    const lying = await emulator.mintToken({ repository, sub: "x" }, { audience: "sts.amazonaws.com" })
    expect(await assume({ WebIdentityToken: lying })).toContain("<Code>AccessDenied</Code>")
    expect(emulator.calls.at(-1)?.authorizations).not.toHaveLength(0)
    expect(emulator.calls.at(-1)?.explanation?.context).toHaveProperty([`${LOGIN}:repository`], "***")
    expect(JSON.stringify(emulator.calls.at(-1))).not.toContain(repository)
  })

  it("gives the same record at every read", () => {
    expect(emulator.calls[0]).toBe(emulator.calls[0])
  })
})
