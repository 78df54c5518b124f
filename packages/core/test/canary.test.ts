import { randomBytes } from "node:crypto"
import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import type { ClaimbridgeError } from "../src/errors/claimbridge-error.ts"
import { fromCognito } from "../src/from-cognito.ts"
import type { FlowOptions } from "../src/options/flow-options.ts"
import type { Runtime } from "../src/runtime.ts"
import { commandToken } from "../src/token/command-token.ts"
import { envToken } from "../src/token/env-token.ts"
import { fileToken } from "../src/token/file-token.ts"
import { githubToken } from "../src/token/github-token.ts"
import type { TokenSource } from "../src/token/token-source.ts"
import { aGithubEnv, anAnswer, aRuntime } from "./support/a-runtime.ts"
import { anOpenIdToken, aToken } from "./support/a-token.ts"
import { awsStub, cognitoError, identityId, json, keys, type StubBehavior, stsError } from "./support/aws-stub.ts"
import { failureOf } from "./support/failure-of.ts"
import { basic, direct, enhanced } from "./support/options.ts"
import { skippedPauses } from "./support/skipped-pauses.ts"

const bearer = `canary-${randomBytes(24).toString("hex")}`
const ciToken = aToken()
const openIdToken = anOpenIdToken({ repository: "octo-org/octo-repo" })
const secrets = [bearer, keys.id, keys.secret, keys.session, ...ciToken.split("."), ...openIdToken.split(".")]
const everything = `${bearer} ${ciToken} ${openIdToken} ${keys.id} ${keys.secret} ${keys.session}`
const echo = `Bearer ${bearer} ${ciToken} ${openIdToken} ${keys.id} ${keys.session}`
const html: StubBehavior = { status: 200, body: everything, headers: { "content-type": "text/html" } }

const chained: FlowOptions = { ...basic, chain: { roleArn: "arn:aws:iam::444455556666:role/deploy" } }

interface World {
  readonly name: string
  readonly options?: FlowOptions
  readonly token?: TokenSource
  readonly runtime?: Partial<Runtime>
  readonly aws?: Record<string, StubBehavior | readonly StubBehavior[]>
}

const worlds: readonly World[] = [
  { name: "the endpoint echoes in JSON", runtime: { fetch: async () => anAnswer({ value: everything }) } },
  { name: "the endpoint echoes in HTML", runtime: { fetch: async () => anAnswer(everything, 200, "text/html") } },
  { name: "the endpoint refuses with an echo", runtime: { fetch: async () => anAnswer(everything, 403) } },
  { name: "the endpoint breaks with an echo", runtime: { fetch: async () => anAnswer(everything, 500) } },
  { name: "the endpoint redirects", runtime: { fetch: async () => anAnswer(everything, 302) } },
  { name: "fetch fails with an echo", runtime: { fetch: () => Promise.reject(new Error(echo)) } },
  {
    name: "the URL is insecure",
    runtime: {
      env: aGithubEnv({
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer,
        ACTIONS_ID_TOKEN_REQUEST_URL: `http://ci.acme.example/${ciToken}`,
      }),
    },
  },
  {
    name: "the URL is absent",
    runtime: { env: aGithubEnv({ ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer, ACTIONS_ID_TOKEN_REQUEST_URL: undefined }) },
  },
  { name: "a file holds two tokens", token: fileToken("/t"), runtime: { readFile: async () => everything } },
  {
    name: "a file cannot be read",
    token: fileToken("/t"),
    runtime: { readFile: () => Promise.reject(new Error(echo)) },
  },
  { name: "a variable holds two tokens", token: envToken("T"), runtime: { env: { T: everything } } },
  {
    name: "a command prints two tokens",
    token: commandToken(["agent"]),
    runtime: { runCommand: async () => ({ status: "exited", exitCode: 0, stdout: everything }) },
  },
  {
    name: "a command fails after printing",
    token: commandToken(["agent"]),
    runtime: { runCommand: async () => ({ status: "exited", exitCode: 1, stdout: everything }) },
  },
  { name: "a source throws an echo", token: () => Promise.reject(new Error(echo)) },
  { name: "a source throws text", token: () => Promise.reject(everything) },
  { name: "a claim is missing", options: { ...basic, roleSessionName: "{nope}" } },
  ...["GetId", "GetOpenIdToken"].flatMap((operation) => awsWorlds(operation, basic)),
  ...awsWorlds("GetCredentialsForIdentity", enhanced),
  ...awsWorlds("AssumeRoleWithWebIdentity", direct),
  ...awsWorlds("AssumeRoleWithWebIdentity", basic),
  ...awsWorlds("AssumeRole", chained),
]

function awsWorlds(operation: string, options: FlowOptions): World[] {
  const isSts = operation.startsWith("AssumeRole")
  const refusal = (name: string, message: string): StubBehavior => (isSts ? stsError : cognitoError)(name, message)
  const answers: Record<string, StubBehavior> = {
    "refuses with an echo": refusal(isSts ? "AccessDenied" : "NotAuthorizedException", echo),
    "quotes the value": refusal(
      "ValidationError",
      `1 validation error detected: Value '${everything}' at 'webIdentityToken' failed`,
    ),
    "names the error after a secret": refusal(ciToken, echo),
    "breaks with an echo": { status: 500, body: everything },
    "answers in HTML": html,
    "answers with half of the truth": {
      status: 200,
      body: `${everything.slice(0, -30)}`,
      headers: { "content-type": "text/xml" },
    },
    "answers with broken JSON": {
      status: 200,
      body: `{"Token":"${everything}`,
      headers: { "content-type": "application/json" },
    },
    "answers without what is needed": json({ Other: everything, Credentials: { SessionToken: keys.session } }),
    "is reset with an echo": Object.assign(new Error(echo), { code: "ECONNRESET" }),
    "fails in an unknown way": Object.assign(new Error(echo), { $response: { body: everything }, $metadata: {} }),
  }
  const throttled = { status: 429, body: everything, headers: { "x-amzn-requestid": bearer } }
  const rows = { ...answers, "is throttled with a secret as request id, then breaks": [throttled, html] }
  return Object.entries(rows).map(([name, answer]) => ({
    name: `${operation} in flow ${options.flow ?? "basic"} ${name}`,
    options,
    aws: { [operation]: answer },
  }))
}

describe("secrets", () => {
  it.each(worlds)(
    "stay out of everything that can be seen when $name",
    async ({ options = basic, token = githubToken(), runtime, aws }) => {
      const lines: unknown[] = []
      const log = (...line: unknown[]): void => void lines.push(line)
      const logger = { trace: log, debug: log, info: log, warn: log, error: log }
      const { requestHandler } = awsStub({
        GetOpenIdToken: json({ IdentityId: identityId, Token: openIdToken }),
        ...aws,
      })
      const provider = fromCognito({
        ...options,
        token,
        logger,
        onEvent: log,
        clientConfig: { requestHandler, region: "eu-west-1" },
        runtime: aRuntime({
          startTimer: skippedPauses().startTimer,
          env: aGithubEnv({ ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer }),
          fetch: async () => anAnswer({ value: ciToken }),
          ...runtime,
        }),
      })
      const seen = everythingSeen(await failureOf(provider()), lines)
      for (const secret of secrets) expect(seen).not.toContain(secret)
    },
  )

  it("stay out of the log when all goes well", async () => {
    const lines: unknown[] = []
    const log = (...line: unknown[]): void => void lines.push(line)
    const logger = { trace: log, debug: log, info: log, warn: log, error: log }
    const { requestHandler } = awsStub()
    await fromCognito({
      ...basic,
      token: async () => ciToken,
      logger,
      onEvent: log,
      clientConfig: { requestHandler },
      runtime: aRuntime(),
    })({
      callerClientConfig: { region: async () => "eu-west-1", logger },
    })
    const seen = inspect(lines, { depth: null, showHidden: true, maxStringLength: null })
    expect(lines.length).toBeGreaterThan(1)
    for (const secret of secrets) expect(seen).not.toContain(secret)
  })
})

function everythingSeen(error: ClaimbridgeError, lines: unknown[]): string {
  const inspected = inspect([error, error.cause, lines], { depth: null, showHidden: true, maxStringLength: null })
  const causes = [error.cause].map((cause) => (cause instanceof Error ? `${cause.message} ${cause.stack}` : ""))
  return [error.message, error.hint, error.stack, String(error), JSON.stringify(error), inspected, ...causes].join("\n")
}
