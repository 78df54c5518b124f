import type { NamedTagMap } from "../aws/aws-side.ts"
import type { Facts } from "../facts.ts"
import { readValue } from "../reading.ts"

/** A map that was meant for the job's provider and stands under another name: most of its claims are the job's. */
export function misnamedTagMap({ aws, job }: Facts): NamedTagMap | undefined {
  const own = readValue(aws.tagMap)?.tags ?? {}
  if (aws.tagMap.state === "unknown" || Object.keys(own).length > 0) return undefined
  const { claims = {} } = job
  return aws.otherTagMaps.find(({ tags }) => {
    const mapped = Object.values(tags)
    return mapped.filter((claim) => Object.hasOwn(claims, claim)).length > mapped.length / 2
  })
}
