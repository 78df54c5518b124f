import type { Explanation } from "@claimbridge/trust"
import { isLiteral } from "./is-literal.ts"

/** The template of a session's name that a trust policy asks for, in the command line's way; nothing when it is no template of claims. */
export function sessionNameInstead(
  { nearestMiss }: Explanation,
  mapping: Readonly<Record<string, string>>,
): string | undefined {
  const obstacle = nearestMiss?.obstacles.find(({ key }) => key?.toLowerCase() === "sts:rolesessionname")
  const [wanted = ""] = obstacle?.policyValues ?? []
  const claims = new Map(Object.entries(mapping).map(([tag, claim]) => [tag.toLowerCase(), claim]))
  const template = wanted.replaceAll(/\$\{aws:RequestTag\/([^${},']+)\}/gi, (variable, tag: string) => {
    const claim = claims.get(tag.toLowerCase())
    return claim === undefined ? variable : `{${claim}}`
  })
  return template !== "" && isLiteral(template) ? template : undefined
}
