import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { aCertificate } from "../support/a-certificate.ts"
import { aProxy } from "../support/a-proxy.ts"
import { aTlsServer } from "../support/a-tls-server.ts"
import { awsServer, jobEnv } from "../support/aws-server.ts"
import { runProgram } from "../support/run-program.ts"

// An address that is this machine, but is not called loopback.
const unlisted = "0.0.0.0"
const tokenHost = "run-1.actions.githubusercontent.com"
const cognitoHost = "cognito-identity.eu-west-1.amazonaws.com"
const stsHost = "sts.eu-west-1.amazonaws.com"
const certificate = aCertificate([tokenHost, cognitoHost, stsHost, unlisted, "localhost"])
const roleArn = "arn:aws:iam::111122223333:role/ci"
const identityPoolId = "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"

/** Lets an S3 client ask for its credentials, as its first request would. */
const anS3Client = (clientOptions = ""): string => `
  import { Agent } from "node:https"
  import { S3Client } from "@aws-sdk/client-s3"
  import { fromGithubCognito } from "@claimbridge/core"
  const credentials = fromGithubCognito(${JSON.stringify({ identityPoolId, roleArn })})
  const s3 = new S3Client({ region: "eu-west-1", credentials, ${clientOptions} })
  console.log((await s3.config.credentials()).accountId)
`

describe("an S3 client behind a proxy", () => {
  let folder = ""
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "claimbridge-proxy-"))
    await writeFile(join(folder, "ca.pem"), certificate.cert)
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function aCompany() {
    const aws = await awsServer()
    const tls = await aTlsServer(certificate, Number(new URL(aws.url).port))
    const proxy = await aProxy(() => ({ port: tls.port }))
    const env = {
      ...jobEnv(aws),
      ACTIONS_ID_TOKEN_REQUEST_URL: `https://${tokenHost}/token`,
      NODE_EXTRA_CA_CERTS: join(folder, "ca.pem"),
      HTTPS_PROXY: `http://${proxy.host}`,
    }
    const dispose = async (): Promise<void> => {
      for (const part of [proxy, tls, aws]) await part[Symbol.asyncDispose]()
    }
    return { aws, tls, proxy, env, [Symbol.asyncDispose]: dispose }
  }

  it("exchanges with nothing but HTTPS_PROXY, and both calls to Cognito share a connection", async () => {
    await using company = await aCompany()
    expect(await runProgram(anS3Client(), company.env)).toBe("111122223333")
    expect(company.proxy.asked.map(({ target }) => target)).toEqual([
      `${tokenHost}:443`,
      `${cognitoHost}:443`,
      `${stsHost}:443`,
    ])
    expect(company.tls.names).toEqual([tokenHost, cognitoHost, stsHost])
  })

  it("sends the user and the password of the variable", async () => {
    await using company = await aCompany()
    const HTTPS_PROXY = `http://acme:s%40crets@${company.proxy.host}`
    expect(await runProgram(anS3Client(), { ...company.env, HTTPS_PROXY })).toBe("111122223333")
    expect(new Set(company.proxy.asked.map(({ user }) => user))).toEqual(new Set(["acme:s@crets"]))
  })

  it("speaks TLS to a proxy that does", async () => {
    await using company = await aCompany()
    await using front = await aTlsServer(certificate, Number(company.proxy.host.split(":")[1]))
    const HTTPS_PROXY = `https://localhost:${front.port}`
    expect(await runProgram(anS3Client(), { ...company.env, HTTPS_PROXY })).toBe("111122223333")
    expect(new Set(front.names)).toEqual(new Set(["localhost"]))
    expect(company.proxy.asked).toHaveLength(3)
  })

  it.each([
    { name: "goes through it for a host that NO_PROXY does not list", noProxy: "acme.example", asked: 3 },
    { name: "goes straight to a host in NO_PROXY", noProxy: `acme.example, ${unlisted}`, asked: 2 },
  ])("$name", async ({ noProxy, asked }) => {
    await using company = await aCompany()
    const AWS_ENDPOINT_URL_STS = `https://${unlisted}:${company.tls.port}`
    const env = { ...company.env, NO_PROXY: noProxy, AWS_ENDPOINT_URL_STS }
    expect(await runProgram(anS3Client(), env)).toBe("111122223333")
    expect(company.proxy.asked).toHaveLength(asked)
  })

  it("uses the request handler that the client was configured with in place of the proxy", async () => {
    await using company = await aCompany()
    const agent = `new Agent({ host: "127.0.0.1", port: ${company.tls.port} })`
    expect(await runProgram(anS3Client(`requestHandler: { httpsAgent: ${agent} }`), company.env)).toBe("111122223333")
    expect(company.proxy.asked.map(({ target }) => target)).toEqual([`${tokenHost}:443`])
  })
})
