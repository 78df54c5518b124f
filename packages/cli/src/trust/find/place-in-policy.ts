import { isRecord } from "../source/is-record.ts"
import { parseMemberPath } from "../source/parse-member-path.ts"
import type { DocumentPath, Place } from "../source/source-text.ts"
import type { FoundPolicy } from "./found.ts"

/** Where a path of a policy, such as `Statement[0].Effect`, stands in the text that the policy was found in. */
export function placeInPolicy({ source, path, policy }: FoundPolicy, policyPath: string): Place {
  const document = path.length === 0 ? source.value : policy
  return source.locate([...path, ...written(document, parseMemberPath(policyPath))])
}

/** A single statement needs no list, and is `Statement[0]` all the same. */
function written(policy: unknown, [first, second, ...rest]: DocumentPath): DocumentPath {
  if (first === undefined) return []
  const isAlone = first === "Statement" && second === 0 && isRecord(policy) && !Array.isArray(policy.Statement)
  const next = second === undefined || isAlone ? [] : [second]
  return [first, ...next, ...rest]
}
