import { describe, expect, it } from "vitest"
import type { HttpRequest } from "../../src/http/http-message.ts"
import { AwsError } from "../../src/wire/aws-error.ts"
import { readQueryInput, writeQueryError, writeQueryResponse } from "../../src/wire/aws-query.ts"

const ID = "00000000-0000-4000-8000-000000000001"
const CALL = { namespace: "https://sts.amazonaws.com/doc/2011-06-15/", requestId: ID }
const MAX_BYTES = 256 * 1024

function request(method: "GET" | "POST", rawQuery: string, body = ""): HttpRequest {
  return { method, host: "sts.amazonaws.com", rawPath: "/", rawQuery, headers: {}, body: Buffer.from(body) }
}

describe("readQueryInput", () => {
  it.each([
    { name: "a posted form", message: request("POST", "", "Action=GetCallerIdentity&Version=2011-06-15") },
    { name: "a query string", message: request("GET", "Action=GetCallerIdentity&Version=2011-06-15") },
    { name: "both together", message: request("POST", "Action=GetCallerIdentity", "Version=2011-06-15") },
  ])("reads $name", ({ message }) => {
    expect(readQueryInput(message, MAX_BYTES)).toEqual({ action: "GetCallerIdentity", input: {} })
  })

  it("nests members and puts lists in order", () => {
    const form = [
      "Action=AssumeRole",
      "PolicyArns.member.1.arn=arn%3Aone",
      "Tags.member.2.Key=b",
      "Tags.member.2.Value=2+2%3D4",
      "Tags.member.1.Key=a",
      "Tags.member.1.Value=",
      "TransitiveTagKeys.member.1=a",
      "TransitiveTagKeys.member.10=j",
      "TransitiveTagKeys.member.9=i",
    ]
    expect(readQueryInput(request("POST", "", form.join("&")), MAX_BYTES).input).toEqual({
      PolicyArns: [{ arn: "arn:one" }],
      Tags: [
        { Key: "a", Value: "" },
        { Key: "b", Value: "2 2=4" },
      ],
      TransitiveTagKeys: ["a", "i", "j"],
    })
  })

  it.each([
    { name: "no action", form: "Version=2011-06-15", code: "MissingAction" },
    { name: "a parameter given twice", form: "Action=A&RoleArn=a&RoleArn=b", code: "MalformedQueryString" },
    {
      name: "a parameter that is both text and list",
      form: "Action=A&Tags=a&Tags.member.1.Key=b",
      code: "MalformedQueryString",
    },
    { name: "a list index that is no number", form: "Action=A&Tags.member.x.Key=b", code: "MalformedQueryString" },
    { name: "an empty name", form: "Action=A&Tags..Key=b", code: "MalformedQueryString" },
    { name: "endless nesting", form: `Action=A&${"a.".repeat(500)}b=c`, code: "MalformedQueryString" },
    { name: "a body of 257 KiB", form: `Action=A&x=${"x".repeat(257 * 1024)}`, code: "RequestEntityTooLarge" },
  ])("refuses $name", ({ form, code }) => {
    expect(() => readQueryInput(request("POST", "", form), MAX_BYTES)).toThrow(expect.objectContaining({ code }))
  })

  it("leaves the prototypes of objects alone", () => {
    const { input } = readQueryInput(
      request("POST", "", "Action=A&__proto__.polluted=yes&constructor.prototype.polluted=yes"),
      MAX_BYTES,
    )
    expect(Object.getPrototypeOf(input)).toBe(Object.prototype)
    expect({}).not.toHaveProperty("polluted")
  })
})

describe("writeQueryResponse", () => {
  it("wraps the result as STS does, without absent members", () => {
    const output = {
      Arn: "arn:aws:iam::111122223333:user/a&b",
      Expiration: new Date(1_790_000_000_500),
      PackedPolicySize: undefined,
    }
    const { status, headers, body } = writeQueryResponse(CALL, "GetCallerIdentity", output)
    expect({ status, headers }).toEqual({
      status: 200,
      headers: { "content-type": "text/xml", "x-amzn-requestid": ID },
    })
    expect(body).toBe(
      [
        '<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">',
        "<GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/a&amp;b</Arn>",
        "<Expiration>2026-09-21T14:13:20Z</Expiration></GetCallerIdentityResult>",
        `<ResponseMetadata><RequestId>${ID}</RequestId></ResponseMetadata></GetCallerIdentityResponse>`,
      ].join(""),
    )
  })
})

describe("writeQueryError", () => {
  it.each([
    { status: 403, type: "Sender" },
    { status: 500, type: "Receiver" },
  ])("blames the $type for a $status", ({ status, type }) => {
    const answer = writeQueryError(CALL, new AwsError("AccessDenied", 'Value "<\u0000>"', status))
    expect(answer.status).toBe(status)
    expect(answer.body).toBe(
      [
        '<ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">',
        `<Error><Type>${type}</Type><Code>AccessDenied</Code><Message>Value &quot;&lt;\uFFFD&gt;&quot;</Message></Error>`,
        `<RequestId>${ID}</RequestId></ErrorResponse>`,
      ].join(""),
    )
  })
})
