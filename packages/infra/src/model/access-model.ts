import type { FindingCode } from "@claimbridge/trust/lint"

/**
 * What a team means: which CI jobs get which AWS roles, with which claims as session tags. The file form is `access.yaml`;
 * `docs/access-model.md` describes every key.
 */
export interface AccessModel {
  readonly pool: PoolModel
  /** By a name of your own; a name that is also a kind, such as `github`, needs no `kind`. */
  readonly issuers: Readonly<Record<string, IssuerModel>>
  /** Claims that become session tags: a list of claims, or tag → claim. An issuer may have its own. */
  readonly tags?: TagsModel
  /** By a name of your own, lower case with hyphens. */
  readonly roles: Readonly<Record<string, RoleModel>>
  readonly tests?: readonly AccessTest[]
  /** Findings that stand, each with its reason. */
  readonly accept?: readonly AcceptedFinding[]
}

/** The identity pool. */
export interface PoolModel {
  readonly name: string
  /** 12 digits. */
  readonly account: string
  /** Such as `eu-west-1`; the partition follows from it. */
  readonly region: string
  /** Default: `basic`. With `enhanced`, the pool decides the role, and all roles are in its account. */
  readonly flow?: "basic" | "enhanced"
  /** The id of a pool that exists already: it is used as it is, and only its maps of tags and its rules are made. */
  readonly id?: string
  /** The account's quota for trust policies. Default: 2048. At most 4096, on request at AWS. */
  readonly trust_policy_characters?: number
}

/** Who issues the tokens of CI jobs. Which keys a kind has, the documentation of the model says. */
export interface IssuerModel {
  readonly kind?: IssuerName
  /** The issuer's URL; of `github`, the server's. */
  readonly url?: string
  /** The login of a GitHub owner. */
  readonly owner?: string
  /** The id of a GitHub owner, which never changes hands. */
  readonly owner_id?: Texts
  /** The slug of a GitHub enterprise with an issuer of its own. */
  readonly enterprise?: string
  /** The slug of a Bitbucket workspace. */
  readonly workspace?: string
  readonly workspace_uuid?: string
  /** The id of a GitLab group. */
  readonly namespace_id?: Texts
  /** The id of a CircleCI or Buildkite organization. */
  readonly organization_id?: Texts
  /** Default: `cognito-identity.amazonaws.com` and `sts.amazonaws.com`, and the CI's own default where it has one. */
  readonly audiences?: readonly string[]
  /** `adopt` an IAM OIDC provider that exists already. Default: `create`. */
  readonly provider?: "create" | "adopt"
  /** In place of the model's own. */
  readonly tags?: TagsModel
}

export type IssuerName =
  | "github"
  | "gitlab"
  | "bitbucket"
  | "circleci"
  | "buildkite"
  | "jenkins"
  | "kubernetes"
  | "oidc"

export type TagsModel = readonly string[] | Readonly<Record<string, string>>

export type Texts = string | readonly string[]

/** An IAM role for jobs. */
export interface RoleModel {
  /** Default: the pool's. */
  readonly account?: string
  /** The role's name at IAM. Default: the pool's name and the role's, with a hyphen. */
  readonly name?: string
  readonly description?: string
  /** Default: `/`. */
  readonly path?: string
  /** From 3600 to 43200. Default: 3600. */
  readonly max_session_seconds?: number
  /** Which jobs get in: any rule lets in. Left out for the target of a chain. */
  readonly allow?: readonly AllowRule[]
  /** What a session has to be named, such as `{run_id}@{sha}`. */
  readonly session_name?: string
  readonly policies?: readonly PermissionModel[]
  readonly managed_policies?: readonly string[]
  readonly boundary?: string
  readonly chain?: ChainModel | readonly ChainModel[]
}

/** An issuer, and what its claims have to be: a value, a value with `*`, or a list of them. */
export interface AllowRule {
  readonly issuer: string
  /** In place of the role's. */
  readonly session_name?: string
  readonly [claim: string]: Texts | undefined
}

/** A statement of a permission policy. `${tag:name}` stands for the value of a session tag. */
export interface PermissionModel {
  readonly sid?: string
  readonly allow?: Texts
  readonly deny?: Texts
  readonly on: Texts
  /** As in IAM: operator → key → value. */
  readonly when?: Readonly<Record<string, Readonly<Record<string, Texts>>>>
}

/** A hop from this role to the next. */
export interface ChainModel {
  /** A role of the model, or the ARN of another. */
  readonly to: string
  /** Tags that the next session gets, with the values that this one has. */
  readonly pass?: readonly string[]
  /** Those among them that further hops can't change. */
  readonly transitive?: readonly string[]
}

/** A job, and whether it may assume a role. */
export interface AccessTest {
  readonly name?: string
  readonly role: string
  /** Default: the issuer of the role's first rule. */
  readonly issuer?: string
  readonly claims: Readonly<Record<string, unknown>>
  /** Default: what `session_name` of the role or of its rules makes of the claims. */
  readonly session_name?: string
  readonly expect: "allowed" | "denied"
  /** What has to be in the way: a code, a reason, a condition key or a path. */
  readonly because?: string
}

/** A finding that stands, in writing. */
export interface AcceptedFinding {
  readonly finding: FindingCode
  readonly because: string
  /** Default: every role, and the pool. */
  readonly role?: string
}
