import type { FlowOptions } from "@claimbridge/core"
import type { FailureKind } from "../../cli-error.ts"
import type { AllowedAccounts } from "../../settings/allowed-accounts.ts"

/** What a hook tells the job's agent. It goes from memory to memory, and no secret is in it. */
export interface AgentOrder {
  readonly profiles: Readonly<Record<string, OrderedProfile>>
  /** The profile whose first exchange has to work. */
  readonly first: string
  /** The job's own folder. */
  readonly folder: string
  readonly tokenFile: string
  /** The journal that knows of it, to be forgotten when the job has ended without its hook. */
  readonly journal: string
  /** The process of the runner that lives as long as the job; 0 when nobody knows. */
  readonly ownerPid: number
  /** The file that keeps identity ids, or `off`. */
  readonly identityCache: string
}

/** What one profile asks for. */
export interface OrderedProfile {
  /** Data alone: the token, the environment and the cache are the agent's. */
  readonly flow: FlowOptions
  readonly allowedAccounts?: AllowedAccounts
}

/** What the agent answers, once. */
export type AgentAnswer =
  | { readonly variables: Readonly<Record<string, string>> }
  | { readonly failure: { readonly kind: FailureKind; readonly message: string; readonly hint: string } }
