import { describe, expect, it } from "vitest"
import { evaluatePolicy, parsePolicy } from "../src/index.ts"

const statement = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" }

describe("parsePolicy", () => {
  it("reads JSON text and the object that it stands for alike", () => {
    const document = { Version: "2012-10-17", Id: "artifacts", Statement: [{ Sid: "Read", ...statement }] }

    const { version, id, statements } = parsePolicy(JSON.stringify(document))

    expect({ version, id, sids: statements.map(({ sid }) => sid) }).toEqual({
      version: "2012-10-17",
      id: "artifacts",
      sids: ["Read"],
    })
    expect(parsePolicy(document).statements[0]?.path).toBe("Statement[0]")
  })

  it("gives what was written and where, and nothing else", () => {
    const { statements } = parsePolicy({
      Version: "2012-10-17",
      Statement: {
        Effect: "Deny",
        NotPrincipal: { AWS: "111122223333" },
        Action: "S3:Get*",
        NotResource: ["arn:aws:s3:::acme/${aws:username}", "arn:aws:s3:::acme"],
        Condition: { "ForAnyValue:stringLike": { "aws:TagKeys": "repo*" } },
      },
    })

    const path = "Statement[0]"
    expect(statements).toEqual([
      {
        effect: "Deny",
        path,
        principal: { path: `${path}.NotPrincipal`, negated: true, values: [{ type: "AWS", value: "111122223333" }] },
        action: { path: `${path}.Action`, negated: false, values: ["S3:Get*"] },
        resource: {
          path: `${path}.NotResource`,
          negated: true,
          values: ["arn:aws:s3:::acme/${aws:username}", "arn:aws:s3:::acme"],
        },
        conditions: [
          {
            path: `${path}.Condition["ForAnyValue:stringLike"]["aws:TagKeys"]`,
            operator: "ForAnyValue:stringLike",
            key: "aws:TagKeys",
            values: ["repo*"],
          },
        ],
      },
    ])
  })

  it("takes one statement in place of a list", () => {
    expect(parsePolicy({ Statement: statement }).statements).toHaveLength(1)
  })

  it("takes a policy without a version as one of 2008", () => {
    expect(parsePolicy({ Statement: statement }).version).toBe("2008-10-17")
  })

  it("takes numbers and booleans as condition values", () => {
    const Condition = { NumericLessThan: { "s3:max-keys": [10, "20"] }, Bool: { "aws:SecureTransport": true } }
    const { statements } = parsePolicy({ Statement: { ...statement, Condition } })
    expect(statements[0]?.conditions.map(({ values }) => values)).toEqual([["10", "20"], ["true"]])
  })

  it("takes empty lists of condition values and empty condition blocks", () => {
    const Condition = { StringEquals: { "aws:PrincipalTag/team": [] }, StringLike: {} }
    expect(parsePolicy({ Statement: { ...statement, Condition } }).statements[0]?.conditions).toHaveLength(1)
    expect(parsePolicy({ Statement: { ...statement, Condition: {} } }).statements[0]?.conditions).toEqual([])
  })

  it("takes any name for an operator without keys", () => {
    const Condition = { x: {}, NullIfExists: {} }
    expect(parsePolicy({ Statement: { ...statement, Condition } }).statements[0]?.conditions).toEqual([])
  })

  it("takes any number of statements without a Sid, or with an empty one, beside those that have one", () => {
    const Statement = [
      { Sid: "Read", ...statement },
      statement,
      statement,
      { Sid: "", ...statement },
      { Sid: "", ...statement },
    ]
    expect(parsePolicy({ Statement }, { kind: "identity" }).statements).toHaveLength(5)
  })

  it("takes a Sid twice in a resource policy", () => {
    const twice = { Sid: "Read", ...statement, Principal: "*" }
    expect(parsePolicy({ Statement: [twice, twice] }, { kind: "resource" }).statements).toHaveLength(2)
  })

  it("takes resources of a resource policy that aren't ARNs, and matches them as text", () => {
    const Statement = { ...statement, Principal: "*", Resource: "execute-api:/*" }
    const policy = parsePolicy({ Statement }, { kind: "resource" })
    expect(evaluatePolicy(policy, { action: "s3:GetObject", resource: "execute-api:/live/GET/x" }).decision).toBe(
      "allow",
    )
  })

  it("finds a key that stands twice behind escapes", () => {
    const text = '{"Id":"\\\\","Statement":{"Sid":"\\"}","Effect":"Deny","Eff\\u0065ct":"Allow"}}'
    expect(() => parsePolicy(text)).toThrow(
      expect.objectContaining({ code: "DUPLICATE_KEY", path: "Statement.Effect" }),
    )
  })

  it("takes __proto__ for an element as unknown as any other", () => {
    const text = '{"Statement":{"__proto__":{"Effect":"Allow"},"Action":"*"}}'
    expect(() => parsePolicy(text)).toThrow(expect.objectContaining({ code: "UNKNOWN_ELEMENT" }))
  })

  it("takes any text as the Sid of a trust or resource policy", () => {
    const trust = { Statement: { Sid: "CI jobs", Effect: "Allow", Principal: "*", Action: "sts:AssumeRole" } }
    expect(parsePolicy(trust, { kind: "trust" }).statements[0]?.sid).toBe("CI jobs")
    expect(parsePolicy(trust, { kind: "resource" }).statements[0]?.sid).toBe("CI jobs")
  })

  it.each([
    { name: "a CloudFront identity", value: "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1" },
    { name: "a user of another partition", value: "arn:aws-cn:iam::111122223333:user/ana" },
    { name: "the unique id of a role", value: "AROA1234567890EXAMPLE" },
  ])("takes $name as a principal", ({ value }) => {
    const bucketPolicy = { Statement: { ...statement, Principal: { AWS: value } } }
    expect(parsePolicy(bucketPolicy, { kind: "resource" }).statements[0]?.principal?.values).toEqual([
      { type: "AWS", value },
    ])
  })

  it("takes the same key in two objects of JSON text", () => {
    const text = JSON.stringify({ Statement: [statement, statement] })
    expect(parsePolicy(text).statements).toHaveLength(2)
  })
})
