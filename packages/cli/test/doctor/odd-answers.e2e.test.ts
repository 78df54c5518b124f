import { once } from "node:events"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { describe, expect, it, onTestFinished } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { runCli } from "../support/run-cli.ts"

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

const formats = [["--verbose"], ["--json"], ["--format", "markdown", "--fix-plan"], ["--fix-plan"]]
const terminal = "\u001b]0;owned\u0007\u202e\n# $(id)\n````\n"
const json = "application/x-amz-json-1.1"

const answers: readonly { readonly name: string; readonly of: (canary: string) => Answer }[] = [
  { name: "a page", of: (canary) => ({ status: 200, type: "text/html", body: `<html><b>${canary}</b></html>` }) },
  { name: "a page with 403", of: (canary) => ({ status: 403, type: "text/html", body: `<h1>${canary}</h1>` }) },
  { name: "nothing", of: () => ({ status: 200, type: json, body: "" }) },
  { name: "half of JSON", of: (canary) => ({ status: 200, type: json, body: `{"Token":"${canary}` }) },
  { name: "a list", of: (canary) => ({ status: 200, type: json, body: JSON.stringify([canary]) }) },
  {
    name: "fields of other types",
    of: (canary) => ({
      status: 200,
      type: json,
      body: JSON.stringify({ IdentityPoolId: [canary], OpenIdConnectProviderARNs: "x", PrincipalTags: [1], Roles: 7 }),
    }),
  },
  {
    name: "an error with a hostile name",
    of: (canary) => ({
      status: 400,
      type: json,
      body: JSON.stringify({ __type: `${canary} ${terminal}`, message: canary }),
    }),
  },
  {
    name: "an error with what was sent in its text",
    of: (canary) => ({ status: 403, type: json, body: JSON.stringify({ __type: "Odd", message: canary }) }),
  },
  { name: "three megabytes", of: (canary) => ({ status: 400, type: json, body: canary.repeat(60_000) }) },
]

describe("claimbridge doctor", () => {
  it.each(answers)("shows nothing of what AWS should not have said: $name", async ({ of }) => {
    const canary = `canary${crypto.randomUUID().replaceAll("-", "")}`
    const env = await aJobWith(of(canary), canary)
    for (const format of formats) {
      const { exitCode, stdout, stderr } = await runCli(["doctor", ...format], { env })
      expect([0, 1, 2, 3, 4, 5]).toContain(exitCode)
      expect(stdout).toMatch(/\S/)
      expect(stdout + stderr).not.toMatch(new RegExp(`${canary}|${env.AWS_SECRET_ACCESS_KEY}|${env.AWS_SESSION_TOKEN}`))
      expect(stdout + stderr).not.toMatch(/eyJ[\w-]{8}|(?!\n)[\p{Cc}\p{Cf}]/u)
      expect(stdout).not.toMatch(/aws (?:iam|cognito-identity) (?!list)/)
      expect(stdout.length).toBeLessThan(20_000)
    }
  })
})

/** A job whose AWS gives one answer to everything. */
async function aJobWith({ status, type, body }: Answer, canary: string): Promise<Record<string, string>> {
  const server = createServer((_, response) => {
    response.writeHead(status, { "content-type": type }).end(body)
  })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  const { port } = server.address() as AddressInfo
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url")
  const claims = { iss: "https://token.actions.githubusercontent.com", aud: "x", sub: "y", exp: 9_999_999_999 }
  return {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: crypto.randomUUID(),
    AWS_SECRET_ACCESS_KEY: crypto.randomUUID(),
    AWS_SESSION_TOKEN: crypto.randomUUID(),
    CLAIMBRIDGE_IDENTITY_POOL_ID: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
    CLAIMBRIDGE_ROLE_ARN: "arn:aws:iam::111122223333:role/deploy",
    CLAIMBRIDGE_CHAIN: "arn:aws:iam::111122223333:role/next",
    CLAIMBRIDGE_TOKEN_ENV: "JOB_TOKEN",
    JOB_TOKEN: `${part({ alg: "RS256" })}.${part(claims)}.${canary}`,
    RUNNER_TEMP: aFolder(),
  }
}
