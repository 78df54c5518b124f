import type { Claims } from "@claimbridge/core"

/** What is told about a token. No part of its signature is in it. */
export interface TokenReport {
  readonly claims: Claims
  /** When it ends; absent when it does not say. */
  readonly expiration?: string
  /** Negative when it has ended. */
  readonly secondsLeft?: number
  /** By their keys; absent when nobody asked for them. */
  readonly tags?: Readonly<Record<string, string>>
  readonly warnings: readonly string[]
}

/** When a token ends. */
export function timesOf({ exp }: Claims, now: Date): Pick<TokenReport, "expiration" | "secondsLeft"> {
  if (typeof exp !== "number" || !(Math.abs(exp) < 1e11)) return {}
  return { expiration: new Date(exp * 1000).toISOString(), secondsLeft: Math.round(exp - now.getTime() / 1000) }
}
