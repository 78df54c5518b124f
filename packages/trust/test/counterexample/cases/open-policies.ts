import type { Policy } from "../../../src/index.ts"
import type { Intent, JobRequest } from "../../../src/testing.ts"
import { aPoolRequest, aTokenRequest, githubClaims } from "../../support/a-request.ts"
import { aDirectTrustPolicy, aTrustPolicy, githubArn, pinned, poolId } from "../../support/a-trust-policy.ts"

/** A policy that lets somebody in, and the smallest difference from a good job. */
interface OpenPolicy {
  readonly name: string
  readonly policy: Policy
  readonly intent: Intent
  readonly request: JobRequest
  /** Claim to its value in the counterexample; `null` when that leaves the claim out. */
  readonly changed: Readonly<Record<string, unknown>>
}

const cognito = "cognito-identity.amazonaws.com"
const mapping = {
  repository: "repository",
  owner_id: "repository_owner_id",
  repository_id: "repository_id",
  environment: "environment",
  event: "event_name",
  ref: "ref",
  run_id: "run_id",
  sha: "sha",
}
const ownPool = { [`${cognito}:aud`]: poolId }
const oneOwner: Intent = { repository_owner_id: ["65"] }
const production: Intent = { repository_owner_id: "65", environment: ["production"] }

const named = "repo:octo-org/octo-repo:ref:refs/heads/main"
const inProduction = { environment: "production", sub: "repo:octo-org@65/octo-repo@74:environment:production" }

function throughPool(changes: Readonly<Record<string, unknown>> = {}): JobRequest {
  return aPoolRequest({ claims: githubClaims(changes), pool: { mapping } })
}

function amr(subject: string): Readonly<Record<string, object>> {
  return { "ForAnyValue:StringLike": { [`${cognito}:amr`]: `${githubArn}:OIDC:${subject}` } }
}

/** Ways to let somebody in. */
export const openPolicies: readonly OpenPolicy[] = [
  {
    name: "an owner's name, in the direct flow",
    policy: aDirectTrustPolicy({ sub: "repo:octo-org/*" }, "StringLike"),
    intent: oneOwner,
    request: aTokenRequest({ sub: named }),
    changed: { repository_owner_id: "1" },
  },
  {
    name: "an owner's name, in the subject that a pool passes on",
    policy: aTrustPolicy({ condition: { StringEquals: ownPool, ...amr("repo:octo-org/*") } }),
    intent: oneOwner,
    request: throughPool({ sub: named }),
    changed: { repository_owner_id: "1" },
  },
  {
    name: "a subject by name, exactly",
    policy: aDirectTrustPolicy({ sub: named }),
    intent: { repository_id: "74" },
    request: aTokenRequest({ sub: named }),
    changed: { repository_id: "1" },
  },
  {
    name: "an owner's name without the slash behind it",
    policy: aDirectTrustPolicy({ sub: "repo:octo-org*" }, "StringLike"),
    intent: { repository_owner: "octo-org" },
    request: aTokenRequest({ sub: named }),
    changed: {
      repository: "octo-org-evil/octo-repo",
      repository_owner: "octo-org-evil",
      sub: "repo:octo-org-evil/octo-repo:ref:refs/heads/main",
    },
  },
  {
    name: "an environment with a word in it",
    policy: aTrustPolicy({ also: { StringLike: { "aws:RequestTag/environment": "*prod*" } } }),
    intent: production,
    request: throughPool(inProduction),
    changed: { environment: "prod", sub: "repo:octo-org@65/octo-repo@74:environment:prod" },
  },
  {
    name: "no environment at all",
    policy: aTrustPolicy({}),
    intent: production,
    request: throughPool(inProduction),
    changed: { environment: null, sub: "repo:octo-org@65/octo-repo@74:ref:refs/heads/main" },
  },
  {
    name: "an environment if there is one",
    policy: aTrustPolicy({ also: { StringEqualsIfExists: { "aws:RequestTag/environment": "production" } } }),
    intent: production,
    request: throughPool(inProduction),
    changed: { environment: null, sub: "repo:octo-org@65/octo-repo@74:ref:refs/heads/main" },
  },
  {
    name: "all values of a tag that need not be there",
    policy: aTrustPolicy({
      condition: { StringEquals: ownPool, "ForAllValues:StringEquals": { "aws:RequestTag/owner_id": "65" } },
    }),
    intent: oneOwner,
    request: throughPool(),
    changed: { repository_owner_id: null },
  },
  {
    name: "a tag that the pool doesn't map, if it exists",
    policy: aTrustPolicy({
      condition: { StringEquals: ownPool, StringEqualsIfExists: { "aws:RequestTag/repository_owner_id": "65" } },
    }),
    intent: oneOwner,
    request: throughPool({ sub: named }),
    changed: { repository_owner_id: "1" },
  },
  {
    name: "an id anywhere in the subject",
    policy: aDirectTrustPolicy({ sub: "repo:*@65/*" }, "StringLike"),
    intent: oneOwner,
    request: aTokenRequest({}),
    changed: {
      environment: "@65/",
      repository_owner_id: "1",
      sub: "repo:octo-org@1/octo-repo@74:environment:@65/",
    },
  },
  {
    name: "everybody but one owner",
    policy: aTrustPolicy({
      condition: { StringEquals: ownPool, StringNotEquals: { "aws:RequestTag/owner_id": "66" } },
    }),
    intent: oneOwner,
    request: throughPool({ sub: named }),
    changed: { repository_owner_id: "1" },
  },
  {
    name: "any job of a repository, those of pull requests included",
    policy: aDirectTrustPolicy({ sub: "repo:octo-org@65/octo-repo@74:*" }, "StringLike"),
    intent: ({ event_name }) => event_name !== "pull_request",
    request: aTokenRequest({ event_name: "push" }),
    changed: { event_name: "pull_request", sub: "repo:octo-org@65/octo-repo@74:pull_request" },
  },
  {
    name: "branches that begin alike",
    policy: aTrustPolicy({ also: { StringLike: { "aws:RequestTag/ref": "refs/heads/main*" } } }),
    intent: { ref: "refs/heads/main" },
    request: throughPool({ sub: named }),
    changed: { ref: "refs/heads/mainevil", sub: "repo:octo-org/octo-repo:ref:refs/heads/mainevil" },
  },
  {
    name: "upper and lower case alike",
    policy: aTrustPolicy({ also: { StringEqualsIgnoreCase: { "aws:RequestTag/environment": "production" } } }),
    intent: production,
    request: throughPool(inProduction),
    changed: { environment: "PRODUCTION", sub: "repo:octo-org@65/octo-repo@74:environment:PRODUCTION" },
  },
  {
    name: "everybody but one environment, in a statement that denies",
    policy: aTrustPolicy({
      statements: [
        {
          Effect: "Deny",
          Principal: "*",
          Action: "*",
          Condition: { StringEquals: { "aws:RequestTag/environment": "staging" } },
        },
      ],
    }),
    intent: production,
    request: throughPool(inProduction),
    changed: { environment: null, sub: "repo:octo-org@65/octo-repo@74:ref:refs/heads/main" },
  },
  {
    name: "other tags of another owner, in a second statement",
    policy: aTrustPolicy({
      statements: [
        {
          Effect: "Allow",
          Principal: { Federated: cognito },
          Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
          Condition: {
            StringEquals: { ...ownPool, "aws:RequestTag/repository": "acme/tool" },
            StringLike: { "aws:RequestTag/ref": "refs/tags/v?*", "aws:RequestTag/environment": "stag*" },
          },
        },
      ],
    }),
    intent: oneOwner,
    request: throughPool({ sub: named }),
    changed: {
      environment: "stag",
      ref: "refs/tags/vx",
      repository: "acme/tool",
      repository_owner: "acme",
      repository_owner_id: "1",
      sub: "repo:acme/tool:environment:stag",
    },
  },
  {
    name: "an id of which one digit is open",
    policy: aDirectTrustPolicy({ sub: "repo:octo-org@65/octo-repo@7?:ref:refs/heads/main" }, "StringLike"),
    intent: { repository_id: "74" },
    request: aTokenRequest({}),
    changed: { repository_id: "71", sub: "repo:octo-org@65/octo-repo@71:ref:refs/heads/main" },
  },
  {
    name: "a repository whose owner begins alike",
    policy: aTrustPolicy({
      condition: { StringEquals: ownPool, StringLike: { "aws:RequestTag/repository": "octo-org*" } },
    }),
    intent: { repository_owner: "octo-org" },
    request: throughPool({ sub: named }),
    changed: {
      repository: "octo-orgevil/evil",
      repository_owner: "octo-orgevil",
      sub: "repo:octo-orgevil/evil:ref:refs/heads/main",
    },
  },
  {
    name: "any environment, in a statement that denies jobs without",
    policy: aTrustPolicy({
      statements: [
        { Effect: "Deny", Principal: "*", Action: "*", Condition: { Null: { "aws:RequestTag/environment": "true" } } },
      ],
    }),
    intent: production,
    request: throughPool(inProduction),
    changed: { environment: "evil", sub: "repo:octo-org@65/octo-repo@74:environment:evil" },
  },
  {
    name: "several environments, of which one is no legal tag",
    policy: aTrustPolicy({
      also: { StringEquals: { ...pinned.StringEquals, "aws:RequestTag/environment": ["production", "{}", "staging"] } },
    }),
    intent: production,
    request: throughPool(inProduction),
    changed: { environment: "staging", sub: "repo:octo-org@65/octo-repo@74:environment:staging" },
  },
  {
    name: "an owner's name, in a customized subject",
    policy: aDirectTrustPolicy({ sub: "repository_owner:octo-org:*" }, "StringLike"),
    intent: { event_name: "push" },
    request: aTokenRequest({ event_name: "push", sub: "repository_owner:octo-org:event_name:push" }),
    changed: { event_name: "schedule", sub: "repository_owner:octo-org:event_name:schedule" },
  },
  {
    name: "another owner's name, in a customized subject",
    policy: aDirectTrustPolicy(
      { sub: ["repository_owner:octo-org:event_name:push", "repository_owner:acme:event_name:sched*"] },
      "StringLike",
    ),
    intent: { repository_owner: "octo-org" },
    request: aTokenRequest({ event_name: "push", sub: "repository_owner:octo-org:event_name:push" }),
    changed: {
      event_name: "sched",
      repository: "acme/octo-repo",
      repository_owner: "acme",
      sub: "repository_owner:acme:event_name:sched",
    },
  },
  {
    name: "a group's name, in GitLab's subject",
    policy: aTrustPolicy({
      principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/gitlab.com" },
      action: "sts:AssumeRoleWithWebIdentity",
      condition: { StringLike: { "gitlab.com:sub": "project_path:acme/*" } },
    }),
    intent: { namespace_id: "65" },
    request: aTokenRequest({
      iss: "https://gitlab.com",
      sub: "project_path:acme/app:ref_type:branch:ref:main",
      namespace_id: "65",
    }),
    changed: { namespace_id: "1" },
  },
  {
    name: "nothing of the owner that is meant, the base request's own",
    policy: aTrustPolicy({}),
    intent: { repository_owner_id: "66" },
    request: throughPool(),
    changed: {},
  },
]
