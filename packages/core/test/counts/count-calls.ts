import type { RefreshWorld } from "../support/a-refresh-world.ts"

/** What AWS and the CI were asked for, as the emulator recorded it. */
export interface CallCounts {
  /** `AssumeRoleWithWebIdentity` and `GetCredentialsForIdentity`. */
  readonly exchanges: number
  readonly getIds: number
  /** Tokens of the CI. */
  readonly tokens: number
}

export async function countCalls({ emulator }: RefreshWorld, work: () => Promise<unknown>): Promise<CallCounts> {
  const before = new Set(emulator.calls)
  await work()
  const operations = emulator.calls.filter((call) => !before.has(call)).map(({ operation }) => operation)
  const count = (...wanted: readonly string[]): number => operations.filter((name) => wanted.includes(name)).length
  return {
    exchanges: count("AssumeRoleWithWebIdentity", "GetCredentialsForIdentity"),
    getIds: count("GetId"),
    tokens: count("token"),
  }
}
