import { aSetUp, type SetUp } from "./a-set-up.ts"
import type { BrokenSetUp } from "./broken-set-up.ts"

/** The set-up that somebody got wrong, as it is before anybody looks at it. */
export async function aBroken({ claims, wrong }: BrokenSetUp): Promise<SetUp> {
  const setUp = await aSetUp(claims)
  for (const change of wrong?.(setUp) ?? []) await setUp.change(change)
  return setUp
}
