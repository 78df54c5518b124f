import type { Severity } from "./finding.ts"
import type { FindingCode } from "./finding-code.ts"
import type { Preset } from "./lint-options.ts"

/** Everything about a rule that is for people. */
export interface RuleText {
  readonly code: FindingCode
  /** Of its findings, unless a finding has its own. */
  readonly severity: Severity
  /** The smallest preset that has it. */
  readonly preset: Preset
  /** One sentence; names in braces stand for the arguments of a finding. */
  readonly message: string
  /** What an attacker could do, or what breaks. */
  readonly risk: string
  readonly fix: string
  /** AWS's page. */
  readonly page: string
}

/** Where a rule was broken. */
export interface Hit {
  readonly path: string
  readonly args?: Readonly<Record<string, string>>
  readonly severity?: Severity
}

/** One thing to look for, in a file of its own under `rules/`. */
export interface LintRule<Subject> extends RuleText {
  readonly check: (subject: Subject) => readonly Hit[]
}
