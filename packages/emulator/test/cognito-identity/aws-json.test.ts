import { describe, expect, it } from "vitest"
import type { HttpRequest } from "../../src/http/http-message.ts"
import { AwsError } from "../../src/wire/aws-error.ts"
import { type JsonCall, readJsonInput, writeJsonError, writeJsonResponse } from "../../src/wire/aws-json.ts"

function aRequest(body: string, target?: string): HttpRequest {
  const headers = target === undefined ? {} : { "x-amz-target": target }
  return {
    method: "POST",
    host: "localhost",
    rawPath: "/",
    rawQuery: "",
    headers,
    body: new TextEncoder().encode(body),
  }
}

const readCognito = (request: HttpRequest): JsonCall => readJsonInput(request, "AWSCognitoIdentityService")

describe("readJsonInput", () => {
  it("takes the operation from the target and the input from the body", () => {
    expect(readCognito(aRequest('{"IdentityPoolId":"a"}', "AWSCognitoIdentityService.GetId"))).toEqual({
      operation: "GetId",
      input: { IdentityPoolId: "a" },
    })
  })

  it("takes no body for no input", () => {
    expect(readCognito(aRequest("", "AWSCognitoIdentityService.GetId")).input).toEqual({})
  })

  it.each([
    { name: "no target", target: undefined, body: "{}", code: "UnknownOperationException" },
    {
      name: "another service's target",
      target: "DynamoDB_20120810.GetItem",
      body: "{}",
      code: "UnknownOperationException",
    },
    {
      name: "a target without an operation",
      target: "AWSCognitoIdentityService.",
      body: "{}",
      code: "UnknownOperationException",
    },
    {
      name: "a target with more than one dot",
      target: "AWSCognitoIdentityService.Get.Id",
      body: "{}",
      code: "UnknownOperationException",
    },
    {
      name: "text",
      target: "AWSCognitoIdentityService.GetId",
      body: "IdentityPoolId=a",
      code: "SerializationException",
    },
    { name: "a list", target: "AWSCognitoIdentityService.GetId", body: "[]", code: "SerializationException" },
    { name: "null", target: "AWSCognitoIdentityService.GetId", body: "null", code: "SerializationException" },
  ])("refuses $name", ({ target, body, code }) => {
    expect(() => readCognito(aRequest(body, target))).toThrow(expect.objectContaining({ code }))
  })

  it("doesn't repeat a broken body", () => {
    expect(() => readCognito(aRequest("{secret", "AWSCognitoIdentityService.GetId"))).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("secret") }),
    )
  })
})

describe("writeJsonResponse", () => {
  it("writes JSON with the request id", () => {
    expect(writeJsonResponse({ IdentityId: "a" }, "id-1")).toEqual({
      status: 200,
      headers: { "content-type": "application/x-amz-json-1.1", "x-amzn-requestid": "id-1" },
      body: '{"IdentityId":"a"}',
    })
  })

  it("writes nothing for an operation without output", () => {
    expect(writeJsonResponse({}, "id-1").body).toBe("")
  })
})

describe("writeJsonError", () => {
  it("names the error in the body and, with a colon, in a header", () => {
    const response = writeJsonError(new AwsError("NotAuthorizedException", "No."), "id-1")

    expect(response).toMatchObject({
      status: 400,
      headers: {
        "x-amzn-errortype": "NotAuthorizedException:",
        "x-amzn-errormessage": "No.",
        "x-amzn-requestid": "id-1",
        "strict-transport-security": expect.stringContaining("max-age="),
      },
      body: '{"__type":"NotAuthorizedException","message":"No."}',
    })
  })

  it("keeps line breaks and foreign letters out of the header", () => {
    const { headers, body } = writeJsonError(new AwsError("ValidationException", "a\r\nb: ü"), "id-1")

    expect(headers["x-amzn-errormessage"]).toBe("a??b: ?")
    expect(JSON.parse(String(body))).toHaveProperty("message", "a\r\nb: ü")
  })
})
