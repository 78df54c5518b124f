import type { Step } from "./step.ts"
import type { YamlRecord } from "./yaml-record.ts"

/** One job of a workflow, expressions not evaluated. */
export interface JobDefinition {
  readonly id: string
  readonly workflowName: string
  readonly condition: string | undefined
  readonly mayRequestIdToken: boolean
  readonly workflowEnv: YamlRecord
  readonly env: YamlRecord
  readonly defaultShell: string | undefined
  readonly defaultWorkingDirectory: string | undefined
  readonly timeoutMinutes: unknown
  readonly outputs: YamlRecord
  readonly steps: readonly Step[]
}
