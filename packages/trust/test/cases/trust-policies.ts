import type { Decision } from "../../src/index.ts"
import { pages } from "../support/pages.ts"
import type { PolicyCase } from "../support/policy-case.ts"

const pool = "eu-central-1:00000000-0000-4000-8000-000000000000"
const provider = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"

const cognitoTrust = {
  Version: "2012-10-17",
  Statement: [
    {
      Sid: "Trust",
      Effect: "Allow",
      Principal: { Federated: "cognito-identity.amazonaws.com" },
      Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
      Condition: {
        StringEquals: {
          "cognito-identity.amazonaws.com:aud": pool,
          "aws:RequestTag/repository_owner_id": "1234567",
          "sts:RoleSessionName": "${aws:RequestTag/run_id}@${aws:RequestTag/sha}",
        },
        "ForAnyValue:StringLike": {
          "cognito-identity.amazonaws.com:amr": `${provider}:OIDC:repo:octo-org/octo-repo:*`,
        },
        Null: { "aws:RequestTag/repository": "false" },
      },
    },
    {
      Sid: "NoPullRequests",
      Effect: "Deny",
      Principal: "*",
      Action: "sts:AssumeRoleWithWebIdentity",
      Condition: { StringEquals: { "aws:RequestTag/event_name": "pull_request_target" } },
    },
  ],
}

const tokenContext = {
  "cognito-identity.amazonaws.com:aud": pool,
  "cognito-identity.amazonaws.com:amr": [
    "authenticated",
    "token.actions.githubusercontent.com",
    `${provider}:OIDC:repo:octo-org/octo-repo:ref:refs/heads/main`,
  ],
  "aws:RequestTag/repository": "octo-org/octo-repo",
  "aws:RequestTag/repository_owner_id": "1234567",
  "aws:RequestTag/run_id": "42",
  "aws:RequestTag/sha": "abc",
  "aws:RequestTag/event_name": "push",
  "aws:TagKeys": ["repository", "repository_owner_id", "run_id", "sha", "event_name"],
  "sts:RoleSessionName": "42@abc",
}

type Row = readonly [changes: Readonly<Record<string, string | string[]>>, expect: Decision, note: string, page: string]

const rows: readonly Row[] = [
  [{}, "allow", "the pool, the repository and the true session name", pages.oidcKeys],
  [{ "cognito-identity.amazonaws.com:aud": "eu-central-1:other" }, "implicit-deny", "another pool", pages.oidcKeys],
  [{ "cognito-identity.amazonaws.com:amr": ["unauthenticated"] }, "implicit-deny", "a guest", pages.oidcKeys],
  [{ "cognito-identity.amazonaws.com:amr": [] }, "implicit-deny", "no amr at all", pages.multivalued],
  [
    { "cognito-identity.amazonaws.com:amr": ["authenticated", `${provider}:OIDC:repo:octo-org/octo-repo-evil:x`] },
    "implicit-deny",
    "a repository that begins alike",
    pages.operators,
  ],
  [{ "sts:RoleSessionName": "41@abc" }, "implicit-deny", "a session name that isn't the truth", pages.variables],
  [{ "aws:RequestTag/sha": [] }, "implicit-deny", "a claim that isn't mapped", pages.variables],
  [{ "aws:RequestTag/repository": [] }, "implicit-deny", "a required tag that is missing", pages.operators],
  [{ "aws:RequestTag/repository_owner_id": "7654321" }, "implicit-deny", "another owner", pages.sessionTags],
  [{ "aws:RequestTag/event_name": "pull_request_target" }, "explicit-deny", "an event that is denied", pages.interplay],
]

export const trustPolicyCases: readonly PolicyCase[] = [
  ...rows.map(([changes, expect, note, page]) => ({
    name: `Cognito trust policy: ${note}`,
    kind: "trust" as const,
    policy: cognitoTrust,
    request: requestWith("sts:AssumeRoleWithWebIdentity", changes),
    expect,
    page,
  })),
  {
    name: "Cognito trust policy: sts:TagSession is an action of its own",
    kind: "trust",
    policy: cognitoTrust,
    request: requestWith("sts:TagSession", {}),
    expect: "allow",
    page: pages.sessionTags,
  },
  {
    name: "Cognito trust policy: an action that it doesn't name",
    kind: "trust",
    policy: cognitoTrust,
    request: requestWith("sts:SetSourceIdentity", {}),
    expect: "implicit-deny",
    page: pages.trustCompare,
  },
  {
    name: "Cognito trust policy: version 2008-10-17 compares the session name with the text of the variables",
    kind: "trust",
    policy: { ...cognitoTrust, Version: "2008-10-17" },
    request: requestWith("sts:AssumeRoleWithWebIdentity", {}),
    expect: "implicit-deny",
    page: pages.version,
  },
  {
    name: "Cognito trust policy: another kind of principal",
    kind: "trust",
    policy: cognitoTrust,
    request: {
      ...requestWith("sts:AssumeRoleWithWebIdentity", {}),
      principal: { type: "Federated", ids: [provider] },
    },
    expect: "implicit-deny",
    page: pages.principal,
  },
]

function requestWith(action: string, changes: Row[0]): PolicyCase["request"] {
  return {
    action,
    principal: { type: "Federated", ids: ["cognito-identity.amazonaws.com"] },
    context: { ...tokenContext, ...changes },
  }
}
