import { describe, expect, it } from "vitest"
import { authorize, evaluatePolicy, formatAuthorization, type NamedPolicy, parsePolicy } from "../src/index.ts"

const artifacts = {
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "OwnPrefix",
      Effect: "Allow",
      Action: "s3:PutObject",
      Resource: "arn:aws:s3:::acme/${aws:PrincipalTag/repository}/*",
      Condition: { StringEquals: { "aws:PrincipalTag/ref": ["refs/heads/main", "${aws:PrincipalTag/base}"] } },
    },
    { Effect: "Allow", Action: "s3:ListBucket", Resource: "*" },
    { Sid: "NoKeys", Effect: "Deny", Action: "iam:*", Resource: "*" },
  ],
}
const context = {
  "aws:PrincipalTag/repository": "octo-org/octo-repo",
  "aws:PrincipalTag/ref": "refs/heads/feature",
  "aws:PrincipalTag/base": "main",
}

describe("formatAuthorization", () => {
  it("names what didn't match with both sides' values, for the statements about the action", () => {
    const resource = "arn:aws:s3:::acme/octo-org/other/x"
    expect(
      formatAuthorization(authorize({ identity: identity() }, { action: "s3:PutObject", resource, context })),
    ).toBe(
      [
        "Denied: no identity policy allows it.",
        'identity policy "artifacts":',
        '  Statement[0] "OwnPrefix" (Allow) doesn\'t apply:',
        '    Statement[0].Resource: policy has "arn:aws:s3:::acme/octo-org/octo-repo/*" (written "arn:aws:s3:::acme/${aws:PrincipalTag/repository}/*"), request has "arn:aws:s3:::acme/octo-org/other/x".',
        '    Statement[0].Condition.StringEquals["aws:PrincipalTag/ref"]: policy wants "refs/heads/main", "main" (written "refs/heads/main", "${aws:PrincipalTag/base}"), request has "refs/heads/feature".',
      ].join("\n"),
    )
  })

  it("says what a bare reason means", () => {
    const evaluation = evaluatePolicy(parsePolicy(artifacts), {
      action: "s3:PutObject",
      resource: "arn:aws:s3:::acme/x",
    })
    expect(formatAuthorization(evaluation)).toBe(
      [
        "Denied: no statement allows it.",
        'Statement[0] "OwnPrefix" (Allow) doesn\'t apply:',
        '  Statement[0].Resource: policy has "arn:aws:s3:::acme/${aws:PrincipalTag/repository}/*", request has "arn:aws:s3:::acme/x"; a variable has no value in this request.',
        '  Statement[0].Condition.StringEquals["aws:PrincipalTag/ref"]: policy wants "refs/heads/main", "${aws:PrincipalTag/base}", request has nothing.',
      ].join("\n"),
    )
  })

  it("names the Allow statements when none is about the action", () => {
    const request = {
      action: "sqs:SendMessage",
      resource: "*",
      context: { ...context, "aws:PrincipalTag/ref": "main" },
    }
    expect(formatAuthorization(evaluatePolicy(parsePolicy(artifacts), request))).toBe(
      [
        "Denied: no statement allows it.",
        'Statement[0] "OwnPrefix" (Allow) doesn\'t apply:',
        '  Statement[0].Action: policy has "s3:PutObject", request has "sqs:SendMessage".',
        '  Statement[0].Resource: policy has "arn:aws:s3:::acme/octo-org/octo-repo/*" (written "arn:aws:s3:::acme/${aws:PrincipalTag/repository}/*"), request has "*".',
        "Statement[1] (Allow) doesn't apply:",
        '  Statement[1].Action: policy has "s3:ListBucket", request has "sqs:SendMessage".',
      ].join("\n"),
    )
  })

  it("says when the request has neither principal nor resource", () => {
    const Statement = {
      Effect: "Allow",
      Principal: { AWS: "111122223333" },
      Action: "*",
      Resource: "arn:aws:s3:::acme",
    }
    expect(formatAuthorization(evaluatePolicy(parsePolicy({ Statement }), { action: "s3:ListBucket" }))).toBe(
      [
        "Denied: no statement allows it.",
        "Statement[0] (Allow) doesn't apply:",
        '  Statement[0].Principal: policy has "111122223333", request has nothing.',
        '  Statement[0].Resource: policy has "arn:aws:s3:::acme", request has nothing.',
      ].join("\n"),
    )
  })

  it.each([
    {
      name: "a multivalued key",
      condition: { StringEquals: { "aws:TagKeys": "a" } },
      remark: "the key has several values: use ForAnyValue: or ForAllValues:",
    },
    {
      name: "a value of another type",
      condition: { NumericEquals: { "aws:username": "1" } },
      remark: "these can't be compared with this operator",
    },
    {
      name: "a variable without a value",
      condition: { StringEquals: { "aws:username": "${aws:userid}" } },
      remark: "a variable has no value in this request",
    },
    {
      name: "a multivalued key as a variable",
      condition: { StringEquals: { "aws:username": "${aws:TagKeys}" } },
      remark: "a multivalued key can't be a variable",
    },
    {
      name: "a variable where IAM replaces none",
      condition: { NumericEquals: { "aws:username": "${aws:username}" } },
      remark: "IAM replaces no variables here",
    },
    {
      name: "a variable in an old policy",
      version: "2008-10-17",
      condition: { StringEquals: { "aws:username": "${aws:username}" } },
      remark: 'without "Version": "2012-10-17" a variable is plain text',
    },
  ])("remarks on $name", ({ version = "2012-10-17", condition, remark }) => {
    const Statement = { Effect: "Allow", Action: "*", Resource: "*", Condition: condition }
    const request = { action: "s3:ListBucket", context: { "aws:username": "ana", "aws:TagKeys": ["a", "b"] } }

    const text = formatAuthorization(evaluatePolicy(parsePolicy({ Version: version, Statement }), request))

    expect(text.split("; ").at(-1)).toBe(`${remark}.`)
  })

  it("says nothing of policies and statements that didn't decide", () => {
    const readers = namedPolicy("readers", { Effect: "Allow", Action: "s3:*" })
    const senders = namedPolicy("senders", { Effect: "Allow", Action: "sqs:*" })
    const nobody = namedPolicy("nobody", { Effect: "Allow", Action: "s3:*" }, { Effect: "Deny", Action: "s3:*" })
    const action = "s3:ListBucket"

    const allowed = formatAuthorization(authorize({ identity: [senders, readers] }, { action }))
    const limited = formatAuthorization(
      authorize({ identity: [readers], boundary: senders, session: [senders] }, { action }),
    )
    const denied = formatAuthorization(authorize({ identity: [readers, nobody] }, { action }))

    expect(allowed).not.toContain("senders")
    expect(limited).not.toContain('session policy "senders"')
    expect(denied).toBe(
      ["Denied by a Deny statement.", 'identity policy "nobody":', "  Statement[1] (Deny) applies."].join("\n"),
    )
  })

  it("names the statement that denies", () => {
    expect(formatAuthorization(authorize({ identity: identity() }, { action: "iam:CreateUser" }))).toBe(
      ["Denied by a Deny statement.", 'identity policy "artifacts":', '  Statement[2] "NoKeys" (Deny) applies.'].join(
        "\n",
      ),
    )
  })

  it("names the statement that allows", () => {
    expect(formatAuthorization(authorize({ identity: identity() }, { action: "s3:ListBucket" }))).toBe(
      ["Allowed.", 'identity policy "artifacts":', "  Statement[1] (Allow) applies."].join("\n"),
    )
  })

  it("names the kind of policy that would have had to allow", () => {
    const boundary = {
      name: "limits",
      policy: parsePolicy({ Statement: { Effect: "Allow", Action: "sqs:*", Resource: "*" } }),
    }
    expect(formatAuthorization(authorize({ identity: identity(), boundary }, { action: "s3:ListBucket" }))).toBe(
      [
        "Denied: no statement of the permissions boundary allows it.",
        'boundary policy "limits":',
        "  Statement[0] (Allow) doesn't apply:",
        '    Statement[0].Action: policy has "sqs:*", request has "s3:ListBucket".',
      ].join("\n"),
    )
  })
})

function namedPolicy(name: string, ...statements: readonly object[]): NamedPolicy {
  return { name, policy: parsePolicy({ Statement: statements.map((statement) => ({ Resource: "*", ...statement })) }) }
}

function identity(): readonly NamedPolicy[] {
  return [{ name: "artifacts", policy: parsePolicy(artifacts) }]
}
