import { aDirectTrustPolicy, aTrustPolicy, poolId } from "../../support/a-trust-policy.ts"
import type { LintCase } from "../../support/lint-case.ts"

const cognito = "cognito-identity.amazonaws.com"
const aud = { [`${cognito}:aud`]: poolId }
const amr = `${cognito}:amr`
const provider = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com:OIDC:"
const authenticated = { "ForAnyValue:StringEquals": { [amr]: "authenticated" } }

function tagged(operator: string, tag: string, value: unknown) {
  return aTrustPolicy({ condition: { StringEquals: aud, [operator]: { [`aws:RequestTag/${tag}`]: value } } })
}

function exactly(tag: string, value: unknown) {
  return aTrustPolicy({ condition: { StringEquals: { ...aud, [`aws:RequestTag/${tag}`]: value } } })
}

function subject(value: string | readonly string[]) {
  return aDirectTrustPolicy({ sub: value }, "StringLike")
}

/** A subject of another issuer than GitHub. */
function subjectOf(issuer: string, value: string) {
  return aTrustPolicy({
    principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${issuer}` },
    action: "sts:AssumeRoleWithWebIdentity",
    condition: { StringEquals: { [`${issuer}:aud`]: "acme" }, StringLike: { [`${issuer}:sub`]: value } },
  })
}

const openSubjects = [
  "repo:*",
  "repo:*/*",
  "repo:octo-org*",
  "*octo-org/octo-repo*",
  "repo:*@65/octo-repo@74:*",
  "repo:?",
]
const openTags: readonly (readonly [operator: string, tag: string, value: unknown])[] = [
  ["StringLike", "repository_owner_id", "6*"],
  ["StringLike", "repository_owner_id", ["65", "6*"]],
  ["StringLike", "repository_owner", "octo-*"],
  ["StringLike", "repository", "*/octo-repo"],
  ["StringLike", "repository", ["octo-org/octo-repo", "*"]],
  ["StringEqualsIfExists", "repository_owner_id", "65"],
  ["StringNotEquals", "repository_owner_id", "66"],
  ["ForAllValues:StringEquals", "repository_owner_id", "65"],
  ["StringLike", "ref", "refs/heads/main"],
  ["StringLike", "job_workflow_ref", "octo-org/octo-repo/.github/workflows/deploy.yml@refs/heads/main"],
]

const strangers: readonly (readonly [issuer: string, value: string])[] = [
  ["gitlab.com", "project_path:*"],
  ["gitlab.com", "project_path:acme*"],
  ["agent.buildkite.com", "organization:*"],
  ["agent.buildkite.com", "organization:acme*"],
  ["app.terraform.io", "*"],
  ["app.terraform.io", "organization:*"],
]

const ours: readonly (readonly [issuer: string, value: string])[] = [
  ["gitlab.com", "project_path:acme/*"],
  ["agent.buildkite.com", "organization:acme:*"],
  ["app.terraform.io", "organization:acme:*"],
  ["ci.acme.example", "*"],
]

/** Whose jobs may come in. */
export const ownerCases: readonly LintCase[] = [
  {
    name: "only the pool is asked for",
    code: "OWNER_OPEN",
    policy: aTrustPolicy({ condition: { StringEquals: aud } }),
    paths: ["Statement[0]"],
    severity: "error",
  },
  ...openSubjects.map(
    (value): LintCase => ({
      name: `the subject ${value} can be a stranger's`,
      code: "OWNER_OPEN",
      policy: subject(value),
      paths: ["Statement[0]"],
    }),
  ),
  ...openTags.map(
    ([operator, tag, value]): LintCase => ({
      name: `${operator} with ${JSON.stringify(value)} for the tag ${tag} can be a stranger's`,
      code: "OWNER_OPEN",
      policy: tagged(operator, tag, value),
      paths: ["Statement[0]"],
    }),
  ),
  {
    name: "a tag compared with another tag of the job itself",
    code: "OWNER_OPEN",
    policy: exactly("repository_owner_id", "${aws:RequestTag/owner}"),
    paths: ["Statement[0]"],
  },
  {
    name: "a tag whose claim, by the mapping, isn't the owner",
    code: "OWNER_OPEN",
    policy: exactly("owner_id", "65"),
    facts: { pool: { mapping: { owner_id: "actor_id" } } },
    paths: ["Statement[0]"],
  },
  {
    name: "a tag whose claim, by the mapping, is the owner's id",
    code: "OWNER_OPEN",
    policy: exactly("Owner_ID", "65"),
    facts: { pool: { mapping: { OWNER_id: "repository_owner_id" } } },
    paths: [],
  },
  {
    name: "a tag of a name of its own is taken for the owner's id",
    code: "OWNER_OPEN",
    policy: exactly("owner_id", "65"),
    paths: [],
  },
  {
    name: "a subject in amr that could be anybody's",
    code: "OWNER_OPEN",
    policy: aTrustPolicy({
      condition: { StringEquals: aud, "ForAnyValue:StringLike": { [amr]: `${provider}repo:*` } },
    }),
    paths: ["Statement[0]"],
  },
  {
    name: "a subject in amr that names the owner",
    code: "OWNER_OPEN",
    policy: aTrustPolicy({
      condition: { StringEquals: aud, "ForAnyValue:StringLike": { [amr]: `${provider}repo:octo-org/*` } },
    }),
    paths: [],
  },
  ...strangers.map(
    ([issuer, value]): LintCase => ({
      name: `${issuer}'s subject ${value} can be a stranger's`,
      code: "OWNER_OPEN",
      policy: subjectOf(issuer, value),
      paths: ["Statement[0]"],
    }),
  ),
  ...ours.map(
    ([issuer, value]): LintCase => ({
      name: `${issuer}'s subject ${value} is ours`,
      code: "OWNER_OPEN",
      policy: subjectOf(issuer, value),
      paths: [],
    }),
  ),
  {
    name: "an issuer for one enterprise only",
    code: "OWNER_OPEN",
    policy: aTrustPolicy({
      principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com/acme" },
      condition: { StringEquals: { "token.actions.githubusercontent.com/acme:aud": "sts.amazonaws.com" } },
    }),
    paths: [],
  },
  {
    name: "a pool with an issuer for one enterprise only",
    code: "OWNER_OPEN",
    policy: aTrustPolicy({ condition: { StringEquals: aud } }),
    facts: { pool: { issuer: "private" } },
    paths: [],
  },
  {
    name: "amr is all that is asked for",
    code: "AUTHENTICATED_ONLY",
    policy: aTrustPolicy({ condition: { StringEquals: aud, ...authenticated } }),
    paths: ["Statement[0]"],
    severity: "error",
  },
  {
    name: "amr and a name that could be anybody's",
    code: "AUTHENTICATED_ONLY",
    policy: aTrustPolicy({ condition: { StringEquals: { ...aud, "aws:RequestTag/ref": "main" }, ...authenticated } }),
    paths: ["Statement[0]"],
  },
  {
    name: "amr and the owner",
    code: "AUTHENTICATED_ONLY",
    policy: aTrustPolicy({ also: authenticated }),
    paths: [],
  },
  {
    name: "an id that isn't among the known owners",
    code: "OWNER_UNKNOWN",
    policy: exactly("repository_owner_id", ["65", "66"]),
    facts: { ownerIds: ["65"] },
    paths: [`Statement[0].Condition.StringEquals["aws:RequestTag/repository_owner_id"]`],
    args: { value: "66" },
  },
  {
    name: "a known owner",
    code: "OWNER_UNKNOWN",
    policy: exactly("repository_owner_id", "65"),
    facts: { ownerIds: ["65"] },
    paths: [],
  },
  {
    name: "the owner by name",
    code: "OWNER_BY_NAME",
    policy: exactly("repository_owner", "octo-org"),
    paths: [`Statement[0].Condition.StringEquals["aws:RequestTag/repository_owner"]`],
    severity: "warning",
  },
  {
    name: "a subject by names, which those with ids don't match",
    code: "OWNER_BY_NAME",
    policy: subject("repo:octo-org/octo-repo:ref:refs/heads/main"),
    paths: [`Statement[0].Condition.StringLike["token.actions.githubusercontent.com:sub"]`],
  },
  {
    name: "a subject with ids",
    code: "OWNER_BY_NAME",
    policy: subject("repo:octo-org@65/octo-repo@74:ref:refs/heads/main"),
    paths: [],
  },
  {
    name: "a subject with ids among others",
    code: "OWNER_BY_NAME",
    policy: subject(["repo:octo-org@65/octo-repo@74:*", "repo:octo-org/octo-repo:*"]),
    paths: [`Statement[0].Condition.StringLike["token.actions.githubusercontent.com:sub"]`],
  },
  {
    name: "a subject made of the owner's id",
    code: "OWNER_BY_NAME",
    policy: subject("repository_owner_id:65:environment:*"),
    paths: [],
  },
  {
    name: "a name at an issuer that has no ids",
    code: "OWNER_BY_NAME",
    policy: aTrustPolicy({
      principal: { Federated: "arn:aws:iam::111122223333:oidc-provider/app.terraform.io" },
      condition: { StringLike: { "app.terraform.io:sub": "organization:acme:*" } },
    }),
    paths: [],
  },
  {
    name: "a name beside the id",
    code: "OWNER_BY_NAME",
    policy: aTrustPolicy({ also: { StringLike: { "aws:RequestTag/repository": "octo-org/*" } } }),
    paths: [],
  },
]
