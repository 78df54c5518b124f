import type { GivenOption, OptionValues } from "../../frame/option-values.ts"

/** What the owner of a runner says about its jobs. */
export interface RunnerPolicy {
  readonly path: string
  /** What becomes of a job that no rule is for, and of one that has no token. */
  readonly otherwise: "deny" | "ignore"
  /** What holds for all rules, and for the token that the rules are chosen by. */
  readonly options: OptionValues
  /** Where identities are kept, or `off`. Absent: the default place. */
  readonly identityCache?: string
  /** In their order: the first that matches counts. */
  readonly rules: readonly PolicyRule[]
}

/** Options by their names, as they were written. */
export type GivenOptions = ReadonlyMap<string, GivenOption>

/** One rule. */
export interface PolicyRule {
  /** Its own, or where it stands among the others. */
  readonly name: string
  /** Path, line and column. */
  readonly place: string
  /** All of them have to hold. */
  readonly conditions: readonly ClaimCondition[]
  readonly decision: "allow" | "deny" | "ignore"
  /** What an allowed job gets, by name; one or more. */
  readonly profiles: ReadonlyMap<string, OptionValues>
  /** Which AWS configuration files the job reads: those of its own folder, or those in the home folder. */
  readonly awsFiles: "own" | "home"
}

/** A claim, and what it may be. */
export interface ClaimCondition {
  readonly claim: string
  /** One has to match; `*` stands for any text. */
  readonly patterns: readonly string[]
}
