import type { Decision } from "../../src/index.ts"
import { pages } from "../support/pages.ts"
import type { PolicyCase } from "../support/policy-case.ts"

type ActionRow = readonly [element: object, action: string, expect: Decision, note: string]

const actions: readonly ActionRow[] = [
  [{ Action: "s3:GetObject" }, "s3:GetObject", "allow", "the same action"],
  [{ Action: "s3:GetObject" }, "s3:PutObject", "implicit-deny", "another action"],
  [{ Action: "S3:getobject" }, "s3:GetObject", "allow", "another case"],
  [{ Action: "s3:GetObject" }, "S3:GETOBJECT", "allow", "another case in the request"],
  [{ Action: ["s3:GetObject", "s3:PutObject"] }, "s3:PutObject", "allow", "one of a list"],
  [{ Action: "*" }, "iam:CreateUser", "allow", "a lone asterisk"],
  [{ Action: "s3:*" }, "s3:GetObject", "allow", "an asterisk for the name"],
  [{ Action: "s3:*" }, "s3-object-lambda:GetObject", "implicit-deny", "another service with the same beginning"],
  [{ Action: "iam:*AccessKey*" }, "iam:CreateAccessKey", "allow", "asterisks around a word"],
  [{ Action: "iam:*accesskey*" }, "iam:ListAccessKeys", "allow", "asterisks around a word in another case"],
  [{ Action: "s3:Get*" }, "s3:PutObject", "implicit-deny", "a beginning that differs"],
  [{ Action: "ec2:?tartInstances" }, "ec2:StartInstances", "allow", "a question mark for one letter"],
  [{ Action: "ec2:Start?Instances" }, "ec2:StartInstances", "implicit-deny", "a question mark for no letter"],
  [{ Action: "s3:Get" }, "s3:GetObject", "implicit-deny", "only the beginning"],
  [{ Action: "s3:\\*" }, "s3:\\Get", "allow", "a backslash is itself"],
  [{ Action: "s3:\\*" }, "s3:Get", "implicit-deny", "a backslash that the action doesn't have"],
]

const notActions: readonly ActionRow[] = [
  [{ NotAction: "iam:*" }, "s3:GetObject", "allow", "an action outside"],
  [{ NotAction: "iam:*" }, "iam:CreateUser", "implicit-deny", "an action inside"],
  [{ NotAction: ["iam:*", "s3:*"] }, "s3:GetObject", "implicit-deny", "an action inside one of a list"],
  [{ NotAction: "IAM:createuser" }, "iam:CreateUser", "implicit-deny", "an action inside in another case"],
  [{ Effect: "Deny", NotAction: "iam:*" }, "s3:GetObject", "explicit-deny", "a Deny of an action outside"],
  [{ Effect: "Deny", NotAction: "iam:*" }, "iam:CreateUser", "implicit-deny", "a Deny grants nothing inside"],
]

const object = "arn:aws:s3:::acme/octo-org/octo-repo/build.zip"

type ResourceRow = readonly [element: object, resource: string | undefined, expect: Decision, note: string]

const resources: readonly ResourceRow[] = [
  [{ Resource: object }, object, "allow", "the same ARN"],
  [{ Resource: object }, object.toUpperCase(), "implicit-deny", "another case"],
  [{ Resource: "*" }, object, "allow", "a lone asterisk"],
  [{ Resource: "*" }, undefined, "allow", "a request without a resource"],
  [{ Resource: object }, undefined, "implicit-deny", "an ARN against a request without a resource"],
  [{ Resource: "arn:aws:s3:::acme/*" }, object, "allow", "an asterisk across slashes"],
  [{ Resource: "arn:aws:s3:::acme/*/build.zip" }, object, "allow", "an asterisk in the middle, across slashes"],
  [{ Resource: "arn:aws:s3:::acme" }, object, "implicit-deny", "the bucket isn't its objects"],
  [{ Resource: "arn:aws:s3:::acme/*" }, "arn:aws:s3:::acme-evil/x", "implicit-deny", "a bucket that begins alike"],
  [{ Resource: "arn:aws:s3:::acm?/*" }, object, "allow", "a question mark"],
  [{ Resource: ["arn:aws:s3:::other/*", "arn:aws:s3:::acme/*"] }, object, "allow", "one of a list"],
  [{ Resource: "arn:aws:s3" }, object, "allow", "missing components are asterisks"],
  [{ Resource: "arn:aws:sqs" }, object, "implicit-deny", "missing components of another service"],
  [{ Resource: "arn:aws:sqs:*" }, "arn:aws:sqs:us-east-1:111122223333:q", "allow", "a last asterisk crosses colons"],
  [
    { Resource: "arn:aws:logs:*:log-group:x" },
    "arn:aws:logs:us-east-1:111122223333:log-group:x",
    "allow",
    "an asterisk that ends its component",
  ],
  [{ Resource: "arn:aws:sqs:us-*1:111122223333:q" }, "arn:aws:sqs:us-east-1:111122223333:q", "allow", "one inside"],
  [
    { Resource: "arn:aws:sqs:us-*1:111122223333:q" },
    "arn:aws:sqs:us-east-2:444455556666:1:111122223333:q",
    "implicit-deny",
    "an asterisk inside a component stays there",
  ],
  [
    { Resource: "arn:aws:sqs:us-*1:111122223333:q*" },
    "arn:aws:sqs:us-east-2:444455556666:1:111122223333:q",
    "implicit-deny",
    "an asterisk inside a component stays there, whatever the name ends with",
  ],
  [
    { Resource: "arn:aws:sqs:*-1:111122223333:q" },
    "arn:aws:sqs:us-east-2:x-1:111122223333:q",
    "implicit-deny",
    "an asterisk that begins a component stays there",
  ],
  [{ Resource: "arn:aws:sqs:us-*1:111122223333:q" }, "q", "implicit-deny", "a resource that isn't an ARN"],
  [{ Resource: "${*}" }, undefined, "allow", "a request without a resource is one on an asterisk"],
  [{ Resource: "arn:aws:logs:*:*:log-group:*:b" }, "arn:aws:logs:r:1:log-group:x:y:b", "allow", "the name has colons"],
]

const notResources: readonly ResourceRow[] = [
  [{ NotResource: "arn:aws:s3:::other/*" }, object, "allow", "a resource outside"],
  [{ NotResource: "arn:aws:s3:::acme/*" }, object, "implicit-deny", "a resource inside"],
  [{ NotResource: ["arn:aws:s3:::x", "arn:aws:s3:::acme/*"] }, object, "implicit-deny", "inside one of a list"],
  [{ Effect: "Deny", NotResource: "arn:aws:s3:::other/*" }, object, "explicit-deny", "a Deny of a resource outside"],
  [{ Effect: "Deny", NotResource: "arn:aws:s3:::acme/*" }, object, "implicit-deny", "a Deny grants nothing inside"],
]

const repository = { "aws:PrincipalTag/repository": "octo-org/octo-repo" }

type VariableRow = readonly [element: object, context: Readonly<Record<string, string | string[]>>, Decision, string]

const variables: readonly VariableRow[] = [
  [{ Resource: "arn:aws:s3:::acme/${aws:PrincipalTag/repository}/*" }, repository, "allow", "the tag's value"],
  [
    { Resource: "arn:aws:s3:::acme/${aws:PrincipalTag/repository}/*" },
    { "aws:PrincipalTag/repository": "octo-org/other" },
    "implicit-deny",
    "another value",
  ],
  [{ Resource: "arn:aws:s3:::acme/${aws:PrincipalTag/repository}/*" }, {}, "implicit-deny", "no value"],
  [
    { Resource: ["arn:aws:s3:::acme/${aws:PrincipalTag/x}/*", "arn:aws:s3:::acme/octo-org/*"] },
    {},
    "allow",
    "no value beside a resource without variables",
  ],
  [
    { NotResource: ["arn:aws:s3:::other/*", "arn:aws:s3:::acme/${aws:PrincipalTag/repository}/*"] },
    {},
    "implicit-deny",
    "NotResource without a value makes an Allow void",
  ],
  [
    { Effect: "Deny", NotResource: "arn:aws:s3:::acme/${aws:PrincipalTag/repository}/*" },
    {},
    "explicit-deny",
    "a Deny with NotResource without a value",
  ],
  [
    { Resource: "arn:aws:s3:::acme/${aws:PrincipalTag/team, 'octo-org'}/*" },
    {},
    "allow",
    "the default in place of no value",
  ],
  [
    { Resource: "arn:aws:s3:::acme/${aws:PrincipalTag/repository}/*" },
    { "aws:PrincipalTag/repository": "*" },
    "implicit-deny",
    "a tag of one asterisk opens nothing",
  ],
  [
    { Resource: "arn:aws:s3:::acme/${aws:PrincipalTag/repository}/*" },
    { "aws:PrincipalTag/repository": ["octo-org/octo-repo"] },
    "implicit-deny",
    "a multivalued key",
  ],
  [
    { Resource: "arn:aws:s3:::${aws:PrincipalTag/b}/${aws:PrincipalTag/r}/*" },
    { "aws:PrincipalTag/b": "acme", "aws:PrincipalTag/r": "octo-org" },
    "allow",
    "two variables",
  ],
  [{ Resource: "arn:aws:s3:::acme/${*}/*" }, repository, "implicit-deny", "${*} isn't a wildcard"],
  [
    { Resource: "arn:aws:${aws:PrincipalTag/s}:?:?:acme/*" },
    { "aws:PrincipalTag/s": "*" },
    "implicit-deny",
    "a tag that ends in an asterisk opens no component",
  ],
]

const queue = "arn:aws:sqs:us-east-1:111122223333:jobs"
const whoAndWhere = { "aws:PrincipalAccount": "111122223333", "aws:PrincipalTag/s": "sqs", "aws:PrincipalTag/q": queue }

/** AWS's page says that variables stand right of the fifth colon only. IAM takes them anywhere. */
const variablesAnywhere: readonly VariableRow[] = [
  [{ Resource: "arn:aws:sqs:us-east-1:${aws:PrincipalAccount}:*" }, whoAndWhere, "allow", "as the account"],
  [{ Resource: "arn:aws:sqs:*:${aws:PrincipalAccount}:jobs" }, {}, "implicit-deny", "as the account, without a value"],
  [{ Resource: "arn:aws:${aws:PrincipalTag/s}:us-east-1:*:jobs" }, whoAndWhere, "allow", "as the service"],
  [{ Resource: "${aws:PrincipalTag/q}" }, whoAndWhere, "allow", "as the whole ARN"],
  [{ Resource: "arn:aws:${aws:PrincipalTag/s}" }, whoAndWhere, "implicit-deny", "missing components stay missing"],
]

export const actionAndResourceCases: readonly PolicyCase[] = [
  ...actions.map((row) => actionCase("Action", row, pages.action)),
  ...notActions.map((row) => actionCase("NotAction", row, pages.notAction)),
  ...resources.map((row) => resourceCase("Resource", row, pages.resource)),
  ...notResources.map((row) => resourceCase("NotResource", row, pages.notResource)),
  ...variables.map(([element, context, expect, note]) => ({
    name: `variables in resources: ${note}`,
    policy: policy({ Action: "s3:*", ...element }),
    request: { action: "s3:GetObject", resource: object, context },
    expect,
    page: pages.variables,
  })),
  ...variablesAnywhere.map(([element, context, expect, note]) => ({
    name: `variables in resources: ${note}`,
    kind: "identity" as const,
    policy: policy({ Action: "sqs:*", ...element }),
    request: { action: "sqs:SendMessage", resource: queue, context },
    expect,
    page: pages.recordedArnVariables,
  })),
  {
    name: "version 2008-10-17: NotResource leaves out what is spelled like the variable only",
    policy: { ...policy({ Action: "*", NotResource: "arn:aws:s3:::acme/${aws:username}" }), Version: "2008-10-17" },
    request: { action: "s3:GetObject", resource: object, context: {} },
    expect: "allow",
    page: pages.version,
  },
  {
    name: "version 2008-10-17: a variable in a resource is text",
    policy: { ...policy({ Action: "*", Resource: "arn:aws:s3:::acme/${aws:username}" }), Version: "2008-10-17" },
    request: { action: "s3:GetObject", resource: "arn:aws:s3:::acme/me", context: { "aws:username": "me" } },
    expect: "implicit-deny",
    page: pages.version,
  },
]

function policy(statement: object): object {
  return { Version: "2012-10-17", Statement: { Effect: "Allow", ...statement } }
}

function actionCase(element: string, [statement, action, expect, note]: ActionRow, page: string): PolicyCase {
  const name = `${element}: ${note}`
  return { name, policy: policy({ Resource: "*", ...statement }), request: { action }, expect, page }
}

function resourceCase(element: string, [statement, resource, expect, note]: ResourceRow, page: string): PolicyCase {
  const request = { action: "s3:GetObject", ...(resource && { resource }) }
  return { name: `${element}: ${note}`, policy: policy({ Action: "*", ...statement }), request, expect, page }
}
