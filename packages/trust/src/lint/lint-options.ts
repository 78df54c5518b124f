import type { FindingCode } from "./finding-code.ts"

/**
 * Which rules are looked at.
 *
 * - `recommended`: what a sound setup has none of.
 * - `strict`: also what a careful one may have on purpose, as `note`.
 */
export type Preset = "recommended" | "strict"

/** Options of `lintTrust` and `lintPool`. */
export interface LintOptions {
  /** Default: `recommended`. */
  readonly preset?: Preset
  /** Codes that are of no concern here. Default: none. */
  readonly ignore?: readonly FindingCode[]
}
