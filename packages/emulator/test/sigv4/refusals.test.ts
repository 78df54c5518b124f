import { describe, expect, it } from "vitest"
import { resolveCaller } from "../../src/sigv4/resolve-caller.ts"
import type { SigningName } from "../../src/sigv4/signing-name.ts"
import { aRequest } from "../support/request.ts"
import { type SigningPlan, signed } from "../support/sign.ts"
import { aSession, aWorld } from "../support/world.ts"

const world = aWorld()
const key = { accessKeyId: "AKIAADMIN", secretAccessKey: "made-up" }
const session = aSession(world)
const { accessKeyId, secretAccessKey, sessionToken } = session
const sessionKey = { accessKeyId, secretAccessKey, sessionToken }

const INVALID = "The security token included in the request is invalid."
const EXPIRED = "The security token included in the request is expired"
const MISMATCH =
  "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details."

describe("resolveCaller", () => {
  it.each<[service: SigningName]>([["sts"], ["cognito-identity"], ["s3"]])(
    "knows the administrator at %s",
    (service) => {
      expect(resolveCaller(world, signed({ key, service }), service)).toMatchObject({
        kind: "admin",
        arn: "arn:aws:iam::111122223333:user/emulator-admin",
      })
    },
  )

  it.each<[service: SigningName]>([["sts"], ["cognito-identity"], ["s3"]])(
    "takes a signature of %s that is up to 15 minutes off",
    (service) => {
      for (const date of ["20261122T114500Z", "20261122T121500Z"]) {
        expect(resolveCaller(world, signed({ key, service, date }), service).kind).toBe("admin")
      }
    },
  )

  it("knows a session by its key and token", () => {
    expect(resolveCaller(world, signed({ key: sessionKey }), "sts")).toMatchObject({
      kind: "session",
      arn: "arn:aws:sts::111122223333:assumed-role/deploy/run-1",
      userId: "AROAROLE:run-1",
    })
  })

  it.each<[name: string, plan: Partial<SigningPlan>, code: string, message: string]>([
    ["an unknown key", { key: { ...key, accessKeyId: "AKIAOTHER" } }, "InvalidClientTokenId", INVALID],
    ["a wrong secret", { key: { ...key, secretAccessKey: "other" } }, "SignatureDoesNotMatch", MISMATCH],
    ["a session without its token", { key: { accessKeyId, secretAccessKey } }, "InvalidClientTokenId", INVALID],
    [
      "a session with another token",
      { key: { ...sessionKey, sessionToken: "other" } },
      "InvalidClientTokenId",
      INVALID,
    ],
    ["a long-lived key with a token", { key: { ...key, sessionToken: "any" } }, "InvalidClientTokenId", INVALID],
    [
      "a signature of long ago",
      { date: "20261122T114459Z" },
      "SignatureDoesNotMatch",
      "Signature expired: 20261122T114459Z is now earlier than 20261122T114500Z (20261122T120000Z - 15 min.)",
    ],
    [
      "a signature of the future",
      { date: "20261122T121501Z" },
      "SignatureDoesNotMatch",
      "Signature not yet current: 20261122T121501Z is still later than 20261122T121500Z (20261122T120000Z + 15 min.)",
    ],
    [
      "another service",
      { service: "iam" },
      "SignatureDoesNotMatch",
      "Credential should be scoped to correct service: 'sts'.",
    ],
    [
      "another day",
      { scopeDate: "20261121" },
      "SignatureDoesNotMatch",
      "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP.",
    ],
    [
      "another end of the scope",
      { terminator: "aws5_request" },
      "SignatureDoesNotMatch",
      "Credential should be scoped with a valid terminator: 'aws4_request'.",
    ],
    [
      "the region of another endpoint",
      { headers: { host: "sts.eu-west-1.amazonaws.com" } },
      "SignatureDoesNotMatch",
      "Credential should be scoped to a valid region, not 'us-east-1'.",
    ],
    [
      "another region than the global endpoint's",
      { headers: { host: "sts.amazonaws.com" }, region: "eu-west-1" },
      "SignatureDoesNotMatch",
      "Credential should be scoped to a valid region, not 'eu-west-1'.",
    ],
    [
      "a host that isn't signed",
      { unsigned: ["host"] },
      "SignatureDoesNotMatch",
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    ],
    [
      "an AWS header that isn't signed",
      { headers: { "x-amz-extra": "1" }, unsigned: ["x-amz-extra"] },
      "SignatureDoesNotMatch",
      "x-amz-extra must be a 'SignedHeader' in the AWS Authorization.",
    ],
  ])("refuses %s in the words of STS", (_name, plan, code, message) => {
    expect(() => resolveCaller(world, signed({ key, ...plan }), "sts")).toThrow(
      expect.objectContaining({ code, message }),
    )
  })

  it.each<[name: string, headers: Record<string, string>, message: string]>([
    ["another scheme", { authorization: "Basic eDp5" }, "Authorization header must begin with 'AWS4-HMAC-SHA256'."],
    [
      "no signature",
      { authorization: "AWS4-HMAC-SHA256 Credential=A/20261122/us-east-1/sts/aws4_request, SignedHeaders=host" },
      "Authorization header requires 'Signature' parameter.",
    ],
    [
      "a short credential",
      { authorization: "AWS4-HMAC-SHA256 Credential=A/us-east-1/sts, SignedHeaders=host, Signature=0" },
      "Credential must have exactly 5 slash-delimited elements.",
    ],
  ])("refuses an Authorization header with %s", (_name, headers, message) => {
    const request = aRequest({ headers: { host: "127.0.0.1", ...headers } })
    expect(() => resolveCaller(world, request, "sts")).toThrow(
      expect.objectContaining({ code: "IncompleteSignature", status: 400, message }),
    )
  })

  it.each<[service: SigningName, code: string, status: number, message: string]>([
    ["sts", "MissingAuthenticationToken", 403, "Request is missing Authentication Token"],
    ["cognito-identity", "MissingAuthenticationTokenException", 400, "Missing Authentication Token"],
    ["s3", "AccessDenied", 403, "Access Denied"],
  ])("refuses an unsigned request in the words of %s", (service, code, status, message) => {
    const request = aRequest({ headers: { host: "127.0.0.1" } })
    expect(() => resolveCaller(world, request, service)).toThrow(expect.objectContaining({ code, status, message }))
  })

  it.each<[service: SigningName, code: string, status: number, message: string]>([
    ["sts", "ExpiredToken", 403, EXPIRED],
    ["cognito-identity", "ExpiredTokenException", 400, EXPIRED],
    ["s3", "ExpiredToken", 400, "The provided token has expired."],
  ])("refuses an expired session in the words of %s", (service, code, status, message) => {
    const old = aWorld()
    aSession(old, { expiration: new Date(old.clock.now()) })
    const attempt = () => resolveCaller(old, signed({ key: sessionKey, service }), service)
    expect(attempt).toThrow(expect.objectContaining({ code, status, message }))
  })

  it.each<[name: string, plan: Partial<SigningPlan>, code: string]>([
    ["an unknown key", { key: { ...key, accessKeyId: "AKIAOTHER" } }, "InvalidAccessKeyId"],
    ["a wrong secret", { key: { ...key, secretAccessKey: "other" } }, "SignatureDoesNotMatch"],
    ["a session with another token", { key: { ...sessionKey, sessionToken: "other" } }, "InvalidToken"],
    ["a signature of long ago", { date: "20261122T114459Z" }, "RequestTimeTooSkewed"],
    ["another service", { service: "sts" }, "AuthorizationHeaderMalformed"],
    [
      "an AWS header that isn't signed",
      { headers: { "x-amz-acl": "private" }, unsigned: ["x-amz-acl"] },
      "AccessDenied",
    ],
  ])("refuses %s in the words of S3", (_name, plan, code) => {
    const attempt = () => resolveCaller(world, signed({ key, service: "s3", ...plan }), "s3")
    expect(attempt).toThrow(expect.objectContaining({ code }))
  })

  it("takes the body into account", () => {
    const request = signed({ key, body: "Action=GetCallerIdentity" })
    const changed = { ...request, body: Buffer.from("Action=GetCallerIdentitY") }
    expect(() => resolveCaller(world, changed, "sts")).toThrow(
      expect.objectContaining({ code: "SignatureDoesNotMatch" }),
    )
  })
})
