import { Readable } from "node:stream"
import { HttpResponse } from "@smithy/protocol-http"
import type { AwsRequestHandler } from "../../src/aws/aws-request-handler.ts"
import { anOpenIdToken } from "./a-token.ts"

/** One request as the stub saw it. */
export interface SeenCall {
  readonly operation: string
  readonly host: string
  readonly userAgent: string
  readonly input: Readonly<Record<string, unknown>>
}

export interface StubAnswer {
  readonly status: number
  readonly body: string
  readonly headers?: Record<string, string>
}

/** An answer, a way to fail on the wire, or `hang`. */
export type StubBehavior = StubAnswer | Error | "hang"

export interface AwsStub {
  readonly calls: SeenCall[]
  readonly requestHandler: AwsRequestHandler
}

export const identityId = "eu-west-1:0c9d8e7f-1111-4222-8333-444455556666"
export const expiration: Date = new Date("2030-01-01T01:00:00.000Z")
/** Keys made at run time. */
export const keys: Readonly<Record<"id" | "secret" | "session", string>> = {
  id: `ASIA${"X".repeat(16)}`,
  secret: "s".repeat(40),
  session: `session${"t".repeat(300)}`,
}

/** AWS in the SDK's place of a network: answers each operation in AWS's wire format. */
export function awsStub(behaviors: Record<string, StubBehavior | readonly StubBehavior[]> = {}): AwsStub {
  const calls: SeenCall[] = []
  const handle: AwsRequestHandler["handle"] = async (request, options) => {
    const { operation, input } = readRequest(request)
    calls.push({ operation, input, host: request.hostname, userAgent: String(request.headers["user-agent"]) })
    const nth = calls.filter((call) => call.operation === operation).length
    const behavior = [behaviors[operation]].flat().slice(0, nth).at(-1) ?? success(operation)
    if (behavior === "hang") return untilAbort(options)
    if (behavior instanceof Error) throw behavior
    return { response: responseOf(behavior) }
  }
  return { calls, requestHandler: { handle } }
}

function readRequest(request: {
  headers: Record<string, string>
  body?: string | Uint8Array
}): Pick<SeenCall, "operation" | "input"> {
  const body = typeof request.body === "string" ? request.body : new TextDecoder().decode(request.body)
  const target = request.headers["x-amz-target"]
  if (target) return { operation: target.split(".")[1] ?? "", input: JSON.parse(body) }
  const form = Object.fromEntries(new URLSearchParams(body))
  return { operation: form.Action ?? "S3", input: form }
}

function untilAbort(options: { abortSignal?: AbortSignal } = {}): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(Object.assign(new Error("aborted"), { name: "AbortError" }))
    options.abortSignal?.addEventListener("abort", abort)
  })
}

function responseOf({ status, body, headers = {} }: StubAnswer): HttpResponse {
  return new HttpResponse({ statusCode: status, headers, body: Readable.from([Buffer.from(body)]) })
}

/** What AWS answers when all is well. */
export function success(operation: string): StubAnswer {
  if (operation === "GetId") return json({ IdentityId: identityId })
  if (operation === "GetOpenIdToken") {
    return json({ IdentityId: identityId, Token: anOpenIdToken({ repository: "octo-org/octo-repo" }) })
  }
  if (operation === "GetCredentialsForIdentity") {
    const Expiration = expiration.getTime() / 1000
    const Credentials = { AccessKeyId: keys.id, SecretKey: keys.secret, SessionToken: keys.session, Expiration }
    return json({ IdentityId: identityId, Credentials })
  }
  if (operation.startsWith("AssumeRole")) return assumedRole(operation)
  return { status: 200, body: "", headers: {} }
}

export function json(body: object): StubAnswer {
  return { status: 200, body: JSON.stringify(body), headers: { "content-type": "application/x-amz-json-1.1" } }
}

/** An error as Cognito writes it. */
export function cognitoError(name: string, message: string, status = 400): StubAnswer {
  return {
    status,
    body: JSON.stringify({ __type: name, message }),
    headers: {
      "content-type": "application/x-amz-json-1.1",
      "x-amzn-errortype": `${name}:`,
      "x-amzn-requestid": "req-1",
    },
  }
}

/** An error as STS writes it. */
export function stsError(code: string, message: string, status = 400): StubAnswer {
  const text = message.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
  return {
    status,
    body: `<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${text}</Message></Error><RequestId>req-2</RequestId></ErrorResponse>`,
    headers: { "content-type": "text/xml", "x-amzn-requestid": "req-2" },
  }
}

function assumedRole(operation: string): StubAnswer {
  const result = [
    `<Credentials><AccessKeyId>${keys.id}</AccessKeyId><SecretAccessKey>${keys.secret}</SecretAccessKey>`,
    `<SessionToken>${keys.session}</SessionToken><Expiration>${expiration.toISOString()}</Expiration></Credentials>`,
    "<AssumedRoleUser><AssumedRoleId>AROAEXAMPLE:session</AssumedRoleId>",
    "<Arn>arn:aws:sts::111122223333:assumed-role/ci/session</Arn></AssumedRoleUser>",
  ].join("")
  return {
    status: 200,
    body: `<${operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${operation}Result>${result}</${operation}Result><ResponseMetadata><RequestId>req-3</RequestId></ResponseMetadata></${operation}Response>`,
    headers: { "content-type": "text/xml" },
  }
}
