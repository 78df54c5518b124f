import { describe, expect, it } from "vitest"
import { type AuthorizationRequest, evaluatePolicy, parsePolicy } from "../src/index.ts"

const document = {
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "Trust",
      Effect: "Allow",
      Principal: { Federated: "cognito-identity.amazonaws.com" },
      Action: ["sts:TagSession", "sts:AssumeRole*"],
      Condition: {
        StringEquals: { "sts:RoleSessionName": "${aws:RequestTag/run_id}@${aws:RequestTag/sha}" },
        "ForAnyValue:StringLike": { "aws:TagKeys": ["repo*", "ref"] },
        Null: { "aws:RequestTag/ref": false },
      },
    },
    { Effect: "Deny", NotPrincipal: "*", NotAction: "sts:*", NotResource: "arn:aws:s3:::${aws:username}" },
  ],
}

const request: AuthorizationRequest = {
  action: "sts:AssumeRoleWithWebIdentity",
  principal: { type: "Federated", ids: ["cognito-identity.amazonaws.com"] },
  context: { "STS:rolesessionname": "deploy", "aws:requesttag/RUN_ID": "42", "aws:TagKeys": ["sha", "repository"] },
}

describe("evaluatePolicy", () => {
  it("gives the facts of principal and action", () => {
    const [trust] = evaluatePolicy(parsePolicy(document), request).statements

    expect(trust).toMatchObject({
      index: 0,
      sid: "Trust",
      path: "Statement[0]",
      effect: "Allow",
      applies: false,
      principal: {
        matched: true,
        path: "Statement[0].Principal",
        policyValues: ["cognito-identity.amazonaws.com"],
        requestValue: ["cognito-identity.amazonaws.com"],
        matchedValue: "cognito-identity.amazonaws.com",
      },
      action: {
        matched: true,
        path: "Statement[0].Action",
        policyValues: ["sts:TagSession", "sts:AssumeRole*"],
        requestValue: "sts:AssumeRoleWithWebIdentity",
        matchedValue: "sts:AssumeRole*",
      },
    })
    expect(trust).not.toHaveProperty("resource")
    expect(evaluatePolicy(parsePolicy(document), request).statements[1]).not.toHaveProperty("sid")
  })

  it("gives the facts of every condition, also after one that didn't match", () => {
    expect(evaluatePolicy(parsePolicy(document), request).statements[0]?.conditions).toEqual([
      {
        matched: false,
        path: 'Statement[0].Condition.StringEquals["sts:RoleSessionName"]',
        operator: "StringEquals",
        key: "sts:RoleSessionName",
        policyValues: ["${aws:RequestTag/run_id}@${aws:RequestTag/sha}"],
        resolvedValues: ["42@${aws:RequestTag/sha}"],
        requestValues: ["deploy"],
        reason: "VARIABLE_UNRESOLVED",
      },
      {
        matched: true,
        path: 'Statement[0].Condition["ForAnyValue:StringLike"]["aws:TagKeys"]',
        operator: "ForAnyValue:StringLike",
        key: "aws:TagKeys",
        policyValues: ["repo*", "ref"],
        resolvedValues: ["repo*", "ref"],
        requestValues: ["sha", "repository"],
      },
      {
        matched: false,
        path: 'Statement[0].Condition.Null["aws:RequestTag/ref"]',
        operator: "Null",
        key: "aws:RequestTag/ref",
        policyValues: ["false"],
        resolvedValues: ["false"],
        requestValues: undefined,
        reason: "KEY_ABSENT",
      },
    ])
  })

  it("gives the facts of the opposite elements", () => {
    expect(evaluatePolicy(parsePolicy(document), request).statements[1]).toEqual({
      index: 1,
      path: "Statement[1]",
      effect: "Deny",
      applies: false,
      principal: {
        matched: false,
        path: "Statement[1].NotPrincipal",
        policyValues: ["*"],
        requestValue: ["cognito-identity.amazonaws.com"],
        matchedValue: "*",
        reason: "PRINCIPAL_MISMATCH",
      },
      action: {
        matched: false,
        path: "Statement[1].NotAction",
        policyValues: ["sts:*"],
        requestValue: "sts:AssumeRoleWithWebIdentity",
        matchedValue: "sts:*",
        reason: "ACTION_MISMATCH",
      },
      resource: {
        matched: true,
        path: "Statement[1].NotResource",
        policyValues: ["arn:aws:s3:::${aws:username}"],
        requestValue: undefined,
      },
      conditions: [],
    })
  })

  it("gives a resource that didn't match its reason", () => {
    const variable = "arn:aws:s3:::${aws:username}"
    expect(resourceReason({ Resource: "arn:aws:s3:::x" })).toBe("RESOURCE_MISMATCH")
    expect(resourceReason({ Resource: "arn:aws:s3:::${*}" })).toBe("RESOURCE_MISMATCH")
    expect(resourceReason({ Resource: variable })).toBe("VARIABLE_UNRESOLVED")
    expect(resourceReason({ NotResource: [variable] })).toBe("VARIABLE_UNRESOLVED")
    expect(resourceReason({ NotResource: [variable, "arn:aws:s3:::y"] })).toBe("RESOURCE_MISMATCH")
    expect(resourceReason({ Resource: ["arn:aws:s3:::x", variable] }, "2008-10-17")).toBe("VERSION_WITHOUT_VARIABLES")
    expect(resourceReason({ Resource: "arn:aws:s3:::x" }, "2008-10-17")).toBe("RESOURCE_MISMATCH")
  })

  it("gives the resource that matched as it was written", () => {
    const Resource = ["arn:aws:s3:::x", "arn:aws:s3:::${aws:username}"]
    const single = parsePolicy({ Version: "2012-10-17", Statement: { Effect: "Allow", Action: "*", Resource } })
    const named = { action: "s3:GetObject", resource: "arn:aws:s3:::ana", context: { "aws:username": "ana" } }

    const { statements } = evaluatePolicy(single, named)

    expect(statements[0]?.resource).toMatchObject({ matched: true, matchedValue: "arn:aws:s3:::${aws:username}" })
  })

  it("takes numbers and booleans, which JavaScript callers may give, as their text", () => {
    const Condition = { Bool: { "aws:SecureTransport": "true" }, NumericNotEquals: { "s3:max-keys": "10" } }
    const single = parsePolicy({ Statement: { Effect: "Allow", Action: "*", Resource: "*", Condition } })
    const context: Record<string, never> = JSON.parse('{ "aws:SecureTransport": true, "s3:max-keys": 10 }')

    const { statements } = evaluatePolicy(single, { action: "s3:ListBucket", context })

    expect(statements[0]?.conditions.map(({ matched, requestValues }) => [matched, requestValues])).toEqual([
      [true, ["true"]],
      [false, ["10"]],
    ])
  })

  it("leaves out request values that are neither text nor a number or boolean", () => {
    const Condition = { Null: { "aws:username": "true" }, "ForAllValues:StringEquals": { "aws:TagKeys": ["a", "1"] } }
    const single = parsePolicy({ Statement: { Effect: "Allow", Action: "*", Resource: "*", Condition } })
    const context: Record<string, never> = JSON.parse('{ "aws:username": null, "aws:TagKeys": ["a", null, 1, {}] }')

    const { statements } = evaluatePolicy(single, { action: "s3:ListBucket", context })

    expect(statements[0]?.conditions.map(({ matched, requestValues }) => [matched, requestValues])).toEqual([
      [true, undefined],
      [true, ["a", "1"]],
    ])
  })

  it("reads no key from the prototype of the context", () => {
    const Condition = { Null: { constructor: "true", "aws:username": "true" } }
    const single = parsePolicy({ Statement: { Effect: "Allow", Action: "*", Resource: "*", Condition } })
    const context = Object.create({ "aws:username": "ana" })
    expect(evaluatePolicy(single, { action: "s3:ListBucket", context }).decision).toBe("allow")
  })

  it.each([
    { name: "a copy of a parsed policy", copy: () => ({ ...parsePolicy(document) }) },
    { name: "an object like a policy", copy: () => ({ version: "2012-10-17" as const, statements: [] }) },
  ])("refuses $name", ({ copy }) => {
    expect(() => evaluatePolicy(copy(), request)).toThrow(
      new TypeError(
        "parsePolicy of this copy of @claimbridge/trust didn't make this policy. Pass what it returned, not a copy or a look-alike.",
      ),
    )
  })

  it("gives a value that isn't of the operator's type its reason", () => {
    const Condition = { NumericLessThan: { "s3:max-keys": "10" } }
    const single = parsePolicy({ Statement: { Effect: "Allow", Action: "*", Resource: "*", Condition } })
    const { statements } = evaluatePolicy(single, { action: "s3:ListBucket", context: { "s3:max-keys": "many" } })
    expect(statements[0]?.conditions[0]?.reason).toBe("VALUE_NOT_COMPARABLE")
  })
})

/** Why a statement with this element doesn't match the resource `arn:aws:s3:::y`. */
function resourceReason(element: object, version = "2012-10-17"): string | undefined {
  const single = parsePolicy({ Version: version, Statement: { Effect: "Allow", Action: "*", ...element } })
  const { statements } = evaluatePolicy(single, { action: "s3:GetObject", resource: "arn:aws:s3:::y" })
  return statements[0]?.resource?.reason
}
