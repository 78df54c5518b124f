import type { RoleHop } from "@claimbridge/core"
import type { OriginOf } from "./inputs/option-origin.ts"

/** Where the credentials of a role go. */
export interface Delivery {
  /** The profile of the AWS configuration that gets them; none when absent. */
  readonly profile?: string
  /**
   * Whether later steps find them without naming a profile.
   *
   * As keys in their environment; with `refresh` `profile` by `AWS_PROFILE` alone, with `endpoint` by the variables of
   * the endpoint. True for one role of a step at most.
   */
  readonly toEnvironment: boolean
  /** Whether they are outputs of the step. */
  readonly toOutputs: boolean
}

/** One role of a step, and where its credentials go. What is absent is left to core. */
export interface RequestedRole {
  /** In flow `enhanced` the role asked for with `CustomRoleArn`, if any; in the others the role to assume. */
  readonly roleArn?: string
  readonly roleSessionName?: string
  readonly durationSeconds?: number
  readonly policy?: string
  readonly policyArns?: readonly string[]
  readonly chain?: readonly RoleHop[]
  readonly delivery: Delivery
}

/** How later steps get fresh credentials: not at all, from a profile's `credential_process`, or from an endpoint. */
export type Refresh = "off" | "profile" | "endpoint"

/** What a step asks for: its inputs, checked, with defaults filled in. No secret is in it but the password of `proxy`. */
export interface ActionSettings {
  readonly flow: "basic" | "enhanced" | "direct"
  /** Absent in flow `direct`, and only there. */
  readonly identityPoolId?: string
  readonly login?: string
  /** The pool's account, 12 digits. */
  readonly accountId?: string
  readonly audience?: string
  /** The region that later steps get, and whose STS is called. */
  readonly region: string
  readonly roles: readonly [RequestedRole, ...RequestedRole[]]
  /** For each of the roles, where its options were typed. */
  readonly origins: readonly OriginOf[]
  readonly refresh: Refresh
  readonly overwriteProfiles: boolean
  readonly unsetCurrentCredentials: boolean
  readonly useExistingCredentials: boolean
  /** Accounts the credentials may be of, 12 digits each. Empty: any. */
  readonly allowedAccountIds: readonly string[]
  readonly maskAccountId: boolean
  /** Whether to ask again until the secret access key has letters and digits only. */
  readonly plainSecretKey: boolean
  /** For the exchange of a role, in milliseconds. */
  readonly timeoutMs: number
  /** For one call; absent: core's own. */
  readonly maxAttempts?: number
  /** The proxy of this step, with scheme; it may hold a password. Absent: what the environment says. */
  readonly proxy?: string
  /** Hosts that are reached without it, as in NO_PROXY. */
  readonly noProxy?: string
  readonly stsEndpoint?: string
  /** Path of the trust policy that explains a denial, below the workspace, with slashes. */
  readonly trustPolicy?: string
  /** Whether to write the summary of the job. */
  readonly summary: boolean
  /** What the reader should know although the step goes on. */
  readonly warnings: readonly string[]
}
