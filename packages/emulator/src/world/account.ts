import type { NamedPolicy, Policy } from "@claimbridge/trust"
import type { AccessKey } from "./access-key.ts"

export interface Account {
  readonly id: string
  /** An IAM user that may do everything in this account: `arn:aws:iam::<id>:user/emulator-admin`. */
  readonly admin: AccessKey
  /** By provider ARN. */
  readonly oidcProviders: Map<string, OidcProvider>
  /** By role name. */
  readonly roles: Map<string, Role>
  /** Customer managed policies, by ARN. */
  readonly managedPolicies: Map<string, ManagedPolicy>
  /** Deployed CloudFormation stacks, by `<region>/<name>`. */
  readonly stacks: Map<string, DeployedStack>
}

export interface DeployedStack {
  readonly name: string
  readonly region: string
  /** Values by export name, for `Fn::ImportValue` of later stacks in the same account and region. */
  readonly exports: ReadonlyMap<string, string>
}

export interface OidcProvider {
  readonly arn: string
  readonly accountId: string
  /** `https://token.actions.githubusercontent.com`, as configured. */
  readonly url: string
  /** The URL without scheme and trailing slash: what `Logins` and trust policies call it. */
  readonly login: string
  clientIds: readonly string[]
  /** Kept and described; nothing compares them. */
  thumbprints: readonly string[]
  tags: Tags
  readonly created: Date
  /** True when no template declared it: templates that expect an existing provider get this one. */
  readonly assumed?: boolean
}

/** What sessions refer to: a change counts at once, for those that exist too. */
export interface Role {
  readonly arn: string
  readonly accountId: string
  readonly name: string
  readonly path: string
  /** `AROA…` */
  readonly id: string
  readonly created: Date
  description?: string
  trustPolicy: Policy
  /** The trust policy's JSON, as it was written. */
  trustDocument: string
  /** Inline and attached policies together. */
  readonly policies: RolePolicy[]
  readonly permissionsBoundary?: NamedPolicy
  maxSessionDurationSeconds: number
  tags: Tags
}

/** A policy of a role; an attached one is named by its ARN. */
export interface RolePolicy extends NamedPolicy {
  /** The JSON of an inline policy, as it was written. */
  readonly document?: string
}

export interface ManagedPolicy {
  readonly arn: string
  readonly name: string
  readonly path: string
  /** `ANPA…` */
  readonly id: string
  readonly created: Date
  readonly description?: string
  readonly policy: Policy
  /** The policy's JSON, as it was written. */
  readonly document: string
  readonly tags: Tags
}

type Tags = Readonly<Record<string, string>>
