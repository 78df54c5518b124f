import { aTrustPolicy, poolId } from "../../support/a-trust-policy.ts"
import type { LintCase } from "../../support/lint-case.ts"

const mapping = { owner_id: "repository_owner_id", repository: "repository" }
const aud = "cognito-identity.amazonaws.com:aud"
const role = { AWS: "arn:aws:iam::111122223333:role/ci" }

/** The trust policy of a second role, in a chain. */
function chained(condition: object, action: string | readonly string[] = ["sts:AssumeRole", "sts:TagSession"]) {
  return aTrustPolicy({ principal: role, action, condition })
}

/** Tags that don't exist, tags that collide, and tags that a caller chooses. */
export const tagCases: readonly LintCase[] = [
  {
    name: "a tag that no claim becomes",
    code: "TAG_NOT_MAPPED",
    policy: aTrustPolicy({
      condition: { StringEquals: { [aud]: poolId, "aws:RequestTag/repository_owner_id": "65" } },
    }),
    facts: { pool: { mapping } },
    paths: [`Statement[0].Condition.StringEquals["aws:RequestTag/repository_owner_id"]`],
    severity: "error",
    args: { tag: "repository_owner_id", mapped: "owner_id, repository" },
  },
  {
    name: "a variable that no claim becomes",
    code: "TAG_NOT_MAPPED",
    policy: aTrustPolicy({ also: { StringLike: { "sts:RoleSessionName": "${aws:RequestTag/run_id}" } } }),
    facts: { pool: { mapping } },
    paths: [`Statement[0].Condition.StringLike["sts:RoleSessionName"]`],
    args: { tag: "run_id", mapped: "owner_id, repository" },
  },
  {
    name: "a tag in other letter case",
    code: "TAG_NOT_MAPPED",
    policy: aTrustPolicy({ also: { StringLike: { "AWS:requesttag/Repository": "octo-org/*" } } }),
    facts: { pool: { mapping } },
    paths: [],
  },
  { name: "a mapping that nobody told", code: "TAG_NOT_MAPPED", policy: aTrustPolicy({}), paths: [] },
  {
    name: "a tag of the role with the key of a mapped one",
    code: "ROLE_TAG_COLLISION",
    policy: aTrustPolicy({}),
    facts: {
      pool: { mapping: { REPOSITORY: "repository" } },
      roleTags: { Repository: "octo-org/octo-repo", team: "platform" },
    },
    paths: ["roleTags.Repository"],
    severity: "warning",
  },
  {
    name: "a tag of the role with a key of its own",
    code: "ROLE_TAG_COLLISION",
    policy: aTrustPolicy({}),
    facts: { pool: { mapping }, roleTags: { team: "platform" } },
    paths: [],
  },
  {
    name: "a caller who passes any tag",
    code: "CHAIN_TAGS_OPEN",
    policy: chained({}),
    paths: ["Statement[0]"],
    severity: "warning",
    args: { tags: "any" },
  },
  {
    name: "a caller who passes any value of some tags",
    code: "CHAIN_TAGS_OPEN",
    policy: chained({
      StringEquals: { "aws:RequestTag/repository": "${aws:PrincipalTag/repository}" },
      "ForAllValues:StringEquals": { "aws:TagKeys": ["repository", "ref"] },
    }),
    paths: ["Statement[0]"],
    args: { tags: "ref" },
  },
  {
    name: "a caller who passes own tags on, and any others",
    code: "CHAIN_TAGS_OPEN",
    policy: chained({ StringEquals: { "aws:RequestTag/repository": "${aws:PrincipalTag/repository}" } }),
    paths: ["Statement[0]"],
    args: { tags: "any but repository" },
  },
  {
    name: "a caller whose own tag has the passed one in it",
    code: "CHAIN_TAGS_OPEN",
    policy: chained({
      StringLike: { "aws:PrincipalTag/repository": "*/${aws:RequestTag/repository_name}" },
      "ForAllValues:StringEquals": { "aws:TagKeys": ["repository_name"] },
    }),
    paths: [],
  },
  {
    name: "a caller whose own tag may have the passed one in it",
    code: "CHAIN_TAGS_OPEN",
    policy: chained({
      StringLike: { "aws:PrincipalTag/repository": ["*/${aws:RequestTag/repository_name}", "octo-org/*"] },
      "ForAllValues:StringEquals": { "aws:TagKeys": ["repository_name"] },
    }),
    paths: ["Statement[0]"],
    args: { tags: "repository_name" },
  },
  {
    name: "a caller who passes an own tag in a longer text",
    code: "CHAIN_TAGS_OPEN",
    policy: chained({
      StringLike: { "aws:RequestTag/repository": "*${aws:PrincipalTag/repository}" },
      "ForAllValues:StringEquals": { "aws:TagKeys": ["repository"] },
    }),
    paths: ["Statement[0]"],
  },
  {
    name: "a caller who passes a value of a pattern",
    code: "CHAIN_TAGS_OPEN",
    policy: chained({
      StringLike: { "aws:RequestTag/repository": "octo-org/*" },
      "ForAllValues:StringEquals": { "aws:TagKeys": ["repository"] },
    }),
    paths: ["Statement[0]"],
    args: { tags: "repository" },
  },
  {
    name: "a caller who passes the own tags on",
    code: "CHAIN_TAGS_OPEN",
    policy: chained({
      StringEquals: { "aws:RequestTag/repository": "${aws:PrincipalTag/repository}", "aws:RequestTag/hop": "second" },
      "ForAllValues:StringEquals": { "aws:TagKeys": ["repository", "hop"] },
    }),
    paths: [],
  },
  { name: "a caller who passes no tags", code: "CHAIN_TAGS_OPEN", policy: chained({}, "sts:AssumeRole"), paths: [] },
]
