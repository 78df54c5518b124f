import type { PolicyErrorCode } from "../../src/index.ts"

type StatementErrorRow = readonly [changes: object, code: PolicyErrorCode, message: string]

/** The path is what stands before the first ": " of the message. */
export const statementErrors: readonly StatementErrorRow[] = [
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
  [{ d: "Read" }, "UNKNOWN_ELEMENT", 'Statement[0].d: IAM has no such element. Did you mean "Sid"?'],
  [{ Actn: "*" }, "UNKNOWN_ELEMENT", 'Statement[0].Actn: IAM has no such element. Did you mean "Action"?'],
  [
    { Sidabc: "*" },
    "UNKNOWN_ELEMENT",
    "Statement[0].Sidabc: IAM has no such element. Known are Sid, Effect, Action, Resource, Condition, Principal, NotAction, NotResource, NotPrincipal.",
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
  [
    { Condition: { "ForEveryValue:StringEquals": { "aws:TagKeys": "a" } } },
    "UNKNOWN_OPERATOR",
    'Statement[0].Condition["ForEveryValue:StringEquals"]: unknown condition operator "ForEveryValue:StringEquals". Typical are "StringEquals" and "StringLike".',
  ],
  [
    { Condition: { "StringForAnyValue:Equals": { "aws:TagKeys": "a" } } },
    "UNKNOWN_OPERATOR",
    'Statement[0].Condition["StringForAnyValue:Equals"]: unknown condition operator "StringForAnyValue:Equals". Typical are "StringEquals" and "StringLike".',
  ],
  [
    { Condition: { StringLikIfExistsX: { "aws:username": "a" } } },
    "UNKNOWN_OPERATOR",
    'Statement[0].Condition.StringLikIfExistsX: unknown condition operator "StringLikIfExistsX". Typical are "StringEquals" and "StringLike".',
  ],
  [
    { Condition: { "String Equals": { "aws:username": "a" } } },
    "UNKNOWN_OPERATOR",
    'Statement[0].Condition["String Equals"]: unknown condition operator "String Equals". The nearest is "StringEquals".',
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
    { Principal: 111122223333 },
    "WRONG_TYPE",
    'Statement[0].Principal: must be "*" or an object such as { "AWS": "111122223333" }, not a number.',
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
    { Principal: { Everybody: "*" } },
    "UNKNOWN_PRINCIPAL_TYPE",
    "Statement[0].Principal.Everybody: IAM has no such type of principal. Known are AWS, Federated, Service, CanonicalUser.",
  ],
  ...["x111122223333", "111122223333x"].map(
    (name): StatementErrorRow => [
      { Principal: { AWS: name } },
      "INVALID_PRINCIPAL",
      `Statement[0].Principal.AWS: "${name}" is neither an account id nor the ARN of an account, role, session or user.`,
    ],
  ),
  [
    { Principal: { Federated: "" } },
    "INVALID_PRINCIPAL",
    'Statement[0].Principal.Federated: "" is neither an account id nor the ARN of an account, role, session or user.',
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
