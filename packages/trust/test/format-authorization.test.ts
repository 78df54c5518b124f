import { describe, expect, it } from "vitest"
import { authorize, evaluatePolicy, formatAuthorization, parsePolicy } from "../src/index.ts"

const artifacts = parsePolicy({
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
})
const identity = [{ name: "artifacts", policy: artifacts }]
const context = {
  "aws:PrincipalTag/repository": "octo-org/octo-repo",
  "aws:PrincipalTag/ref": "refs/heads/feature",
  "aws:PrincipalTag/base": "main",
}

describe("formatAuthorization", () => {
  it("names what didn't match with both sides' values, for the statements about the action", () => {
    const resource = "arn:aws:s3:::acme/octo-org/other/x"
    expect(formatAuthorization(authorize({ identity }, { action: "s3:PutObject", resource, context }))).toBe(
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
    const evaluation = evaluatePolicy(artifacts, { action: "s3:PutObject", resource: "arn:aws:s3:::acme/x" })
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
    expect(
      formatAuthorization(evaluatePolicy(artifacts, { action: "sqs:SendMessage", resource: "*", context })),
    ).toContain('  Statement[1].Action: policy has "s3:ListBucket", request has "sqs:SendMessage".')
  })

  it("names the statement that denies", () => {
    expect(formatAuthorization(authorize({ identity }, { action: "iam:CreateUser" }))).toBe(
      ["Denied by a Deny statement.", 'identity policy "artifacts":', '  Statement[2] "NoKeys" (Deny) applies.'].join(
        "\n",
      ),
    )
  })

  it("names the statement that allows", () => {
    expect(formatAuthorization(authorize({ identity }, { action: "s3:ListBucket" }))).toBe(
      ["Allowed.", 'identity policy "artifacts":', "  Statement[1] (Allow) applies."].join("\n"),
    )
  })

  it("names the kind of policy that would have had to allow", () => {
    const boundary = {
      name: "limits",
      policy: parsePolicy({ Statement: { Effect: "Allow", Action: "sqs:*", Resource: "*" } }),
    }
    expect(formatAuthorization(authorize({ identity, boundary }, { action: "s3:ListBucket" }))).toBe(
      [
        "Denied: no statement of the permissions boundary allows it.",
        'boundary policy "limits":',
        "  Statement[0] (Allow) doesn't apply:",
        '    Statement[0].Action: policy has "sqs:*", request has "s3:ListBucket".',
      ].join("\n"),
    )
  })
})
