import type { PrincipalTagMap } from "../../world/pool.ts"

const MAX_KEY_LENGTH = 128
const MAX_CLAIM_LENGTH = 256

/** What Cognito or STS would refuse in a tag map, one sentence each. */
export function principalTagDoubts({ tags, useDefaults }: PrincipalTagMap): readonly string[] {
  const keys = Object.keys(tags)
  return [
    ...(useDefaults && keys.length > 0 ? ["UseDefaults is true: PrincipalTags is not used"] : []),
    ...keys
      .filter((key) => key.toLowerCase().startsWith("aws:"))
      .map((key) => `The tag key ${key} begins with aws:, which is reserved`),
    ...keys
      .filter((key) => key.length > MAX_KEY_LENGTH)
      .map((key) => `The tag key ${key} is longer than ${MAX_KEY_LENGTH} characters`),
    ...Object.entries(tags)
      .filter(([, claim]) => claim.length > MAX_CLAIM_LENGTH)
      .map(([key]) => `The claim for the tag ${key} is longer than ${MAX_CLAIM_LENGTH} characters`),
    ...conflicts(keys),
  ]
}

function conflicts(keys: readonly string[]): readonly string[] {
  const first = new Map<string, string>()
  return keys.flatMap((key) => {
    const other = first.get(key.toLowerCase())
    first.set(key.toLowerCase(), other ?? key)
    return other === undefined
      ? []
      : [`The tag keys ${other} and ${key} differ in case only, and STS takes one of them`]
  })
}
