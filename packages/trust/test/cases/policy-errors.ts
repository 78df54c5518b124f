import type { PolicyErrorCode, PolicyKind } from "../../src/index.ts"

export interface PolicyErrorCase {
  readonly name: string
  readonly document: unknown
  readonly kind?: PolicyKind
  readonly code: PolicyErrorCode
  readonly path: string
  readonly message: string
}

const valid = { Effect: "Allow", Action: "s3:GetObject", Resource: "*" }

type StatementRow = readonly [changes: object, code: PolicyErrorCode, message: string]

/** The path is what stands before the first ": " of the message. */
const statements: readonly StatementRow[] = [
  [
    { Effect: "allow" },
    "UNKNOWN_EFFECT",
    'Statement[0].Effect: must be "Allow" or "Deny", in this spelling, not "allow".',
  ],
  [{ Effect: undefined }, "MISSING_ELEMENT", 'Statement[0].Effect: is missing. Write "Allow" or "Deny".'],
  [{ Effect: 1 }, "UNKNOWN_EFFECT", 'Statement[0].Effect: must be "Allow" or "Deny", in this spelling, not a number.'],
  [
    { Action: undefined },
    "MISSING_ELEMENT",
    'Statement[0].Action: is missing. Name what the statement is about, for example "s3:GetObject".',
  ],
  [{ NotAction: "iam:*" }, "CONFLICTING_ELEMENTS", "Statement[0]: has both Action and NotAction. Keep one of them."],
  [{ NotResource: "*" }, "CONFLICTING_ELEMENTS", "Statement[0]: has both Resource and NotResource. Keep one of them."],
  [
    { Principal: "*", NotPrincipal: "*" },
    "CONFLICTING_ELEMENTS",
    "Statement[0]: has both Principal and NotPrincipal. Keep one of them.",
  ],
  [
    { Action: "GetObject" },
    "INVALID_ACTION",
    'Statement[0].Action: "GetObject" isn\'t an action. Write the service, one colon and the name, such as "sts:AssumeRole", or "*".',
  ],
  [
    { NotAction: "s3:List:Bucket", Action: undefined },
    "INVALID_ACTION",
    'Statement[0].NotAction: "s3:List:Bucket" isn\'t an action. Write the service, one colon and the name, such as "sts:AssumeRole", or "*".',
  ],
  [{ Action: ["s3:GetObject", 7] }, "WRONG_TYPE", "Statement[0].Action[1]: must be a string, not a number."],
  [
    { Action: { s3: "GetObject" } },
    "WRONG_TYPE",
    "Statement[0].Action: must be a string or a list of strings, not an object.",
  ],
  [
    { Action: [] },
    "EMPTY_LIST",
    "Statement[0].Action: the list is empty, so it would match nothing. Name at least one value.",
  ],
  [{ Sid: 1 }, "WRONG_TYPE", "Statement[0].Sid: must be a string, not a number."],
  [{ Resouce: "*" }, "UNKNOWN_ELEMENT", 'Statement[0].Resouce: IAM has no such element. Did you mean "Resource"?'],
  [
    { Zzzzzzzz: "*" },
    "UNKNOWN_ELEMENT",
    "Statement[0].Zzzzzzzz: IAM has no such element. Known are Sid, Effect, Action, Resource, Condition, Principal, NotAction, NotResource, NotPrincipal.",
  ],
  [
    { Condition: { StringEqual: { "aws:username": "a" } } },
    "UNKNOWN_OPERATOR",
    'Statement[0].Condition.StringEqual: unknown condition operator "StringEqual". The nearest is "StringEquals".',
  ],
  [
    { Condition: { "ForAnyValue:StringLikes": { "aws:TagKeys": "a" } } },
    "UNKNOWN_OPERATOR",
    'Statement[0].Condition["ForAnyValue:StringLikes"]: unknown condition operator "ForAnyValue:StringLikes". The nearest is "ForAnyValue:StringLike".',
  ],
  [
    { Condition: { NullIfExists: { "aws:username": "true" } } },
    "UNKNOWN_OPERATOR",
    'Statement[0].Condition.NullIfExists: unknown condition operator "NullIfExists". The nearest is "Null".',
  ],
  [
    { Condition: { "ForAllValues:Nul": { "aws:username": "true" } } },
    "UNKNOWN_OPERATOR",
    'Statement[0].Condition["ForAllValues:Nul"]: unknown condition operator "ForAllValues:Nul". The nearest is "ForAllValues:Null".',
  ],
  [
    { Condition: { Wildcard: { "aws:username": "a" } } },
    "UNKNOWN_OPERATOR",
    'Statement[0].Condition.Wildcard: unknown condition operator "Wildcard". Typical are "StringEquals" and "StringLike".',
  ],
  [{ Condition: "x" }, "WRONG_TYPE", "Statement[0].Condition: must be an object, not a string."],
  [
    { Condition: { StringEquals: ["a"] } },
    "WRONG_TYPE",
    "Statement[0].Condition.StringEquals: must be an object, not a list.",
  ],
  [
    { Condition: { StringEquals: { "aws:RequestTag/run_id": ["1", null] } } },
    "WRONG_TYPE",
    'Statement[0].Condition.StringEquals["aws:RequestTag/run_id"][1]: must be a string, number or boolean, not null.',
  ],
  [
    { Condition: { StringEquals: { "aws:username": {} } } },
    "WRONG_TYPE",
    'Statement[0].Condition.StringEquals["aws:username"]: must be a string, number or boolean, not an object.',
  ],
  [
    { Principal: "111122223333" },
    "WRONG_TYPE",
    'Statement[0].Principal: must be "*" or an object such as { "AWS": "111122223333" }, not "111122223333".',
  ],
  [
    { Principal: {} },
    "EMPTY_LIST",
    "Statement[0].Principal: the object is empty, so the statement would be about nobody.",
  ],
  [
    { Principal: { AWS: [] } },
    "EMPTY_LIST",
    "Statement[0].Principal.AWS: the list is empty, so it would match nothing. Name at least one value.",
  ],
  [
    { Principal: { Aws: "*" } },
    "UNKNOWN_PRINCIPAL_TYPE",
    'Statement[0].Principal.Aws: IAM has no such type of principal. Did you mean "AWS"?',
  ],
  [
    { Principal: { AWS: "arn:aws:iam::111122223333:role/*" } },
    "INVALID_PRINCIPAL",
    'Statement[0].Principal.AWS: "arn:aws:iam::111122223333:role/*" has a wildcard, and IAM matches no part of a principal. Name it, or use "*" and a condition on aws:PrincipalArn.',
  ],
  [
    { Principal: { AWS: "1111-2222-3333" } },
    "INVALID_PRINCIPAL",
    'Statement[0].Principal.AWS: "1111-2222-3333" is neither an account id nor the ARN of an account, role, session or user.',
  ],
]

export const policyErrorCases: readonly PolicyErrorCase[] = [
  {
    name: "text that isn't JSON",
    document: "Version: 2012-10-17",
    code: "NOT_JSON",
    path: "",
    message: "The policy document is not valid JSON. At line 1, column 1.",
  },
  {
    name: "a document that is a list",
    document: [],
    code: "WRONG_TYPE",
    path: "",
    message: "A policy document must be an object, not a list.",
  },
  {
    name: "a key that stands twice",
    document: '{"Statement":[{"Effect":"Deny"},{"Sid":"a\\\\\\",{","Condition":{"Null":{"a:b":[1],"a:b":[2]}}}]}',
    code: "DUPLICATE_KEY",
    path: 'Statement[1].Condition.Null["a:b"]',
    message:
      'Statement[1].Condition.Null["a:b"]: the key stands twice in its object. Merge the two. At line 1, column 81.',
  },
  {
    name: "another version",
    document: { Version: "2012-10-18", Statement: valid },
    code: "UNKNOWN_VERSION",
    path: "Version",
    message: 'Version: must be "2012-10-17" (or "2008-10-17", without variables), not "2012-10-18".',
  },
  {
    name: "a version that isn't text",
    document: { Version: new Date(0), Statement: valid },
    code: "UNKNOWN_VERSION",
    path: "Version",
    message: 'Version: must be "2012-10-17" (or "2008-10-17", without variables), not an object.',
  },
  {
    name: "an unknown element of the document",
    document: { Version: "2012-10-17", Statements: [valid] },
    code: "UNKNOWN_ELEMENT",
    path: "Statements",
    message: 'Statements: IAM has no such element. Did you mean "Statement"?',
  },
  {
    name: "no statement",
    document: { Version: "2012-10-17" },
    code: "MISSING_ELEMENT",
    path: "Statement",
    message: "Statement: is missing. A policy needs at least one statement.",
  },
  {
    name: "an empty list of statements",
    document: { Statement: [] },
    code: "EMPTY_LIST",
    path: "Statement",
    message: "Statement: the list is empty. A policy needs at least one statement.",
  },
  {
    name: "a statement that isn't an object",
    document: { Statement: ["Allow"] },
    code: "WRONG_TYPE",
    path: "Statement[0]",
    message: "Statement[0]: a statement must be an object, not a string.",
  },
  {
    name: "two statements with one Sid in a session policy",
    kind: "session",
    document: {
      Statement: [
        { Sid: "A", ...valid },
        { Sid: "A", ...valid },
      ],
    },
    code: "DUPLICATE_SID",
    path: "Statement[1].Sid",
    message: 'Statement[1].Sid: "A" stands twice. Each Sid must be unique in its policy.',
  },
  {
    name: "a trust policy without a principal",
    document: { Statement: { Effect: "Allow", Action: "sts:AssumeRole" } },
    kind: "trust",
    code: "MISSING_ELEMENT",
    path: "Statement[0].Principal",
    message: "Statement[0].Principal: is missing. A trust policy must say who the statement is about.",
  },
  {
    name: "a trust policy with a resource",
    document: { Statement: { ...valid, Principal: "*" } },
    kind: "trust",
    code: "ELEMENT_NOT_ALLOWED",
    path: "Statement[0].Resource",
    message:
      "Statement[0].Resource: isn't allowed in a trust policy: its resource is the role that it is attached to. Remove it.",
  },
  {
    name: "a resource policy without a principal",
    document: { Statement: valid },
    kind: "resource",
    code: "MISSING_ELEMENT",
    path: "Statement[0].Principal",
    message: "Statement[0].Principal: is missing. A resource policy must say who the statement is about.",
  },
  {
    name: "an identity policy with a principal",
    document: { Statement: { ...valid, NotPrincipal: "*" } },
    kind: "identity",
    code: "ELEMENT_NOT_ALLOWED",
    path: "Statement[0].NotPrincipal",
    message:
      "Statement[0].NotPrincipal: isn't allowed in an identity policy: there the principal is whoever has the policy. Remove it.",
  },
  {
    name: "an identity policy with other signs in a Sid",
    document: { Statement: { Sid: "own prefix", ...valid } },
    kind: "identity",
    code: "INVALID_SID",
    path: "Statement[0].Sid",
    message: 'Statement[0].Sid: "own prefix" may have the letters A to Z and digits only.',
  },
  {
    name: "an identity policy with a resource that isn't an ARN",
    document: { Statement: { ...valid, Resource: "acme/*" } },
    kind: "identity",
    code: "INVALID_RESOURCE",
    path: "Statement[0].Resource",
    message: 'Statement[0].Resource: "acme/*" is neither an ARN nor "*".',
  },
  {
    name: "a session policy without a resource",
    document: { Statement: { Effect: "Allow", Action: "s3:*" } },
    kind: "session",
    code: "MISSING_ELEMENT",
    path: "Statement[0].Resource",
    message: 'Statement[0].Resource: is missing. Name an ARN, or "*" for every resource.',
  },
  ...statements.map(([changes, code, message]) => ({
    name: message,
    document: { Version: "2012-10-17", Statement: [{ ...valid, ...changes }] },
    code,
    path: message.slice(0, message.indexOf(": ")),
    message,
  })),
]
