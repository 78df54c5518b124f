import { randomBytes } from "node:crypto"
import { inspect } from "node:util"
import { describe, expect, it } from "vitest"
import { fromCognito } from "../src/from-cognito.ts"
import type { FlowOptions } from "../src/options/flow-options.ts"
import { nodeRuntime, type Runtime } from "../src/runtime.ts"
import { commandToken } from "../src/token/command-token.ts"
import { githubToken } from "../src/token/github-token.ts"
import type { TokenSource } from "../src/token/token-source.ts"
import { aGithubEnv, anAnswer, aRuntime } from "./support/a-runtime.ts"
import { anOpenIdToken, aToken } from "./support/a-token.ts"
import { awsStub, cognitoError, identityId, json, type StubBehavior, stsError } from "./support/aws-stub.ts"
import { failureOf } from "./support/failure-of.ts"
import { basic, direct, enhanced } from "./support/options.ts"

// None of these looks like a token or a key: they can only be found by value.
const opaque = (): string => `canary-${randomBytes(12).toString("hex")}`
const [bearer, signature, openIdSignature] = [opaque(), opaque(), opaque()]
const signedWith = (text: string, token: string): string => [...token.split(".").slice(0, 2), text].join(".")
const ciToken = signedWith(signature, aToken())
const openIdToken = signedWith(openIdSignature, anOpenIdToken())
const secrets = [bearer, signature, openIdSignature, ciToken.split(".")[1], openIdToken.split(".")[1]]

interface World {
  readonly name: string
  readonly options?: FlowOptions
  readonly token?: TokenSource
  readonly runtime?: Partial<Runtime>
  readonly aws?: Record<string, StubBehavior>
}

const failing =
  (error: unknown): Runtime["fetch"] =>
  () =>
    Promise.reject(error)

const worlds: readonly World[] = [
  { name: "fetch quotes the bearer", runtime: { fetch: failing(new Error(`header ${bearer} is invalid`)) } },
  { name: "fetch gives it as code", runtime: { fetch: failing(Object.assign(new Error("x"), { code: bearer })) } },
  { name: "fetch gives it as name", runtime: { fetch: failing(Object.assign(new Error("x"), { name: bearer })) } },
  {
    name: "the body fails with the bearer",
    runtime: { fetch: async () => ({ ...anAnswer(""), text: () => Promise.reject(new Error(bearer)) }) },
  },
  {
    name: "the endpoint names the bearer as content type",
    runtime: { fetch: async () => anAnswer("", 403, `text/html; echo=${bearer}`) },
  },
  { name: "the bearer is the content type", runtime: { fetch: async () => anAnswer("x", 200, bearer) } },
  {
    name: "a source of one's own sends the bearer in its own header",
    token: async ({ runtime, signal }) => {
      const headers = { "x-api-key": bearer }
      return (await runtime.fetch(new URL("https://ci.acme.example"), { headers, redirect: "manual", signal })).text()
    },
    runtime: { fetch: failing(new Error(`refused ${bearer}`)) },
  },
  {
    name: "an argument of a command cannot be passed on",
    token: commandToken(["agent", `${bearer}\0`]),
    runtime: { runCommand: nodeRuntime.runCommand },
  },
  ...awsWorlds("GetId", basic, signature),
  ...awsWorlds("GetOpenIdToken", basic, signature),
  ...awsWorlds("GetCredentialsForIdentity", enhanced, signature),
  ...awsWorlds("AssumeRoleWithWebIdentity", basic, openIdSignature),
  ...awsWorlds("AssumeRoleWithWebIdentity", direct, signature),
]

function awsWorlds(operation: string, options: FlowOptions, echo: string): World[] {
  const isSts = operation === "AssumeRoleWithWebIdentity"
  const refusal = isSts ? stsError : cognitoError
  const known = refusal(isSts ? "AccessDenied" : "NotAuthorizedException", `the token ${echo} is bad`)
  const answers: Record<string, StubBehavior> = {
    "quotes the token": known,
    "names its error after the token": refusal(echo, echo),
    "gives the token as request id": "headers" in known ? { ...known, headers: { "x-amzn-requestid": echo } } : known,
    "fails with the token": new Error(`could not send ${echo}`),
    "fails with the token as code": Object.assign(new Error("x"), { code: echo, name: echo }),
  }
  return Object.entries(answers).map(([name, answer]) => ({
    name: `${operation} in flow ${options.flow ?? "basic"} ${name}`,
    options,
    aws: { [operation]: answer },
  }))
}

describe("secrets without a shape", () => {
  it.each(worlds)("stay out of sight when $name", async ({ options = basic, token = githubToken(), runtime, aws }) => {
    const lines: unknown[] = []
    const log = (...line: unknown[]): void => void lines.push(line)
    const { requestHandler } = awsStub({ GetOpenIdToken: json({ IdentityId: identityId, Token: openIdToken }), ...aws })
    const provider = fromCognito({
      ...options,
      token,
      logger: { trace: log, debug: log, info: log, warn: log, error: log },
      clientConfig: { requestHandler, region: "eu-west-1", maxAttempts: 1 },
      runtime: aRuntime({
        env: aGithubEnv({ ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer }),
        fetch: async () => anAnswer({ value: ciToken }),
        ...runtime,
      }),
    })
    const error = await failureOf(provider())
    const shown = inspect([error, error.cause, lines], { depth: null, showHidden: true, maxStringLength: null })
    const seen = [shown, error.stack, JSON.stringify([error, error.cause, lines])].join("\n")
    for (const secret of secrets) expect(seen).not.toContain(secret)
  })

  it("leave the rest of the message readable", async () => {
    const { requestHandler } = awsStub({ GetId: cognitoError("NotAuthorizedException", `not ${signature}, sorry`) })
    const clientConfig = { requestHandler }
    const error = await failureOf(
      fromCognito({ ...basic, token: async () => ciToken, runtime: aRuntime(), clientConfig })(),
    )
    expect(error.details.answer).toBe("NotAuthorized: not [redacted], sorry")
    expect(error.cause).toMatchObject({ message: "not [redacted], sorry", $fault: "client" })
  })
})
