import { isRecord } from "../../trust/source/is-record.ts"
import type { PartDifference } from "../difference.ts"
import { flattenFacts } from "./flatten-facts.ts"
import { pairStatements, type Statement } from "./pair-statements.ts"
import { partDifference } from "./part-difference.ts"

/** Two policies under one name; `undefined` is none. */
export interface PolicySides {
  readonly there: unknown
  readonly wanted: unknown
}

/** In what two policies differ, statement by statement. */
export function comparePolicies(name: string, { there, wanted }: PolicySides): readonly PartDifference[] {
  const [thereHead, wantedHead] = [headOf(there), headOf(wanted)]
  const pairs = pairStatements(statementsOf(there), statementsOf(wanted))
  return [
    ...partDifference(name, { there: thereHead, wanted: wantedHead }),
    ...pairs.flatMap((pair) =>
      partDifference(`${name}, statement ${(pair.wanted ?? pair.there)?.title ?? ""}`, {
        there: pair.there?.facts ?? [],
        wanted: pair.wanted?.facts ?? [],
      }),
    ),
  ]
}

function headOf(policy: unknown): readonly string[] {
  if (!isRecord(policy)) return []
  const { Statement: _, ...head } = policy
  return flattenFacts("", head)
}

function statementsOf(policy: unknown): readonly Statement[] {
  const statements: readonly unknown[] = isRecord(policy) ? [policy.Statement ?? []].flat() : []
  return statements.map((statement, index) => {
    const sid = isRecord(statement) && typeof statement.Sid === "string" ? statement.Sid : undefined
    return { title: sid === undefined ? `${index + 1}` : JSON.stringify(sid), facts: flattenFacts("", statement) }
  })
}
