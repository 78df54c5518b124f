import type { STSClient } from "@aws-sdk/client-sts"
import type { AwsCredentialIdentityProvider } from "@smithy/types"
import type { RefreshWorld } from "../support/a-refresh-world.ts"

/** Ours or the SDK's: where the clients of a scenario have their credentials from. */
export interface Contender {
  /** Shared by all clients. Absent: each client has the SDK's default chain. */
  readonly credentials?: AwsCredentialIdentityProvider
  /** Adds to a client what helps against refused keys, if there is anything. */
  readonly protect?: (client: STSClient) => void
  readonly close?: () => Promise<void>
}

/** What a scenario changes about its contender. */
export interface Settings {
  /** The role to assume. Default: one that may be assumed. */
  readonly roleName?: string
  /** For those that have a deadline. */
  readonly timeoutMs?: number
}

export type MakeContender = (world: RefreshWorld, settings: Settings) => Promise<Contender>
