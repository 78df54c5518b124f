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
  readonly managedPolicies: Map<string, Policy>
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
  readonly clientIds: readonly string[]
  /** True when no template declared it: templates that expect an existing provider get this one. */
  readonly assumed?: boolean
}

export interface Role {
  readonly arn: string
  readonly accountId: string
  readonly name: string
  readonly path: string
  /** `AROA…` */
  readonly id: string
  readonly trustPolicy: Policy
  /** Inline and attached policies together. */
  readonly policies: NamedPolicy[]
  readonly permissionsBoundary?: NamedPolicy
  readonly maxSessionDurationSeconds: number
  readonly tags: Readonly<Record<string, string>>
}
