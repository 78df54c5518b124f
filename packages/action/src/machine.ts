import type { Runtime } from "@claimbridge/core"
import type { Runner } from "./runner/runner.ts"

/** What the action takes from the machine. */
export interface Machine {
  /** The variables of this process; what is set here is seen by the AWS SDK. */
  readonly env: Record<string, string | undefined>
  readonly platform: string
  /** The home folder of the job's user. */
  readonly home: string
  /** The Node.js that runs this. */
  readonly nodePath: string
  /** Where the action's bundle is. */
  readonly bundleFolder: string
  /** The process that started this one; it lives as long as the job. */
  readonly parentPid: number
  readonly runner: Runner
  /** For tests. Default: core's own. */
  readonly runtime?: Partial<Runtime>
}
