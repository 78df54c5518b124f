import type { AwsChange } from "../../../src/doctor/plan/remedy.ts"
import type { SetUp } from "./a-set-up.ts"

/** What `claimbridge doctor --json` prints. */
export interface DoctorReport {
  readonly exitCode: number
  readonly verdict: {
    readonly state: string
    readonly headline: string
    readonly cause?: string
    readonly fix?: string
  }
  readonly checks: readonly { readonly name: string; readonly state: string; readonly message: string }[]
  readonly plan: {
    readonly accountId?: string
    readonly changes: readonly (AwsChange & { readonly command: string })[]
    readonly options: readonly { readonly name: string; readonly value: string | null }[]
    readonly byHand: readonly string[]
  }
}

/** Examines a set-up. */
export async function doctorReport(
  setUp: SetUp,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<DoctorReport> {
  const { exitCode, stdout } = await setUp.run(["doctor", "--json", ...args], env)
  return { exitCode, ...JSON.parse(stdout) }
}
