import type { YamlRecord } from "./yaml-record.ts"

/** One entry of `steps`, expressions not evaluated. */
export interface Step {
  /** What stands in GITHUB_ACTION: the id, or a made-up name such as `__run_2`. */
  readonly key: string
  readonly id: string | undefined
  readonly name: string | undefined
  readonly uses: string | undefined
  readonly run: string | undefined
  readonly shell: string | undefined
  readonly workingDirectory: string | undefined
  readonly condition: string | undefined
  readonly with: YamlRecord
  readonly env: YamlRecord
  readonly continueOnError: unknown
  readonly timeoutMinutes: unknown
}
