import type { Account } from "../../world/account.ts"

/** All exports of an account's stacks in one region. */
export function exportsOf({ stacks }: Account, region: string): ReadonlyMap<string, string> {
  const inRegion = [...stacks.values()].filter((stack) => stack.region === region)
  return new Map(inRegion.flatMap((stack) => [...stack.exports]))
}
