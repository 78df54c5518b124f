import type { Explanation } from "@claimbridge/trust"

/** What stood in the way, in one line for an annotation. */
export function nearestMissLine({ verdict, nearestMiss }: Explanation): string {
  const [obstacle, ...more] = nearestMiss?.obstacles ?? []
  if (verdict === "allowed" || obstacle === undefined) {
    return "The trust policy in the repository would allow it: is it the one that is deployed?"
  }
  const { path = obstacle.code, resolvedValues, requestValues } = obstacle
  const asked = resolvedValues ? ` asks for ${list(resolvedValues)}, the request has ${list(requestValues)}` : ""
  const rest = more.length === 0 ? "" : ` (and ${more.length} more)`
  return `Nearest miss: ${path}${asked}${rest}.`
}

function list(values: readonly string[] | undefined): string {
  if (values === undefined || values.length === 0) return "nothing"
  return values.map((value) => JSON.stringify(value)).join(" or ")
}
