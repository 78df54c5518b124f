import { nearestName } from "./nearest-name.ts"
import { type Operator, operators } from "./operators.ts"

/** How many values of the request must satisfy the condition: the one that it has, all, or any. */
export type Quantifier = "one" | "all" | "any"

export interface QualifiedOperator {
  readonly operator: Operator
  readonly quantifier: Quantifier
  readonly ifExists: boolean
}

const operatorsByName = new Map<string | undefined, Operator>(
  operators.map((operator) => [operator.name.toLowerCase(), operator]),
)
const qualified = /^(?:(?<set>forallvalues|foranyvalue):)?(?<baseName>[a-z]+?)(?<ifExists>ifexists)?$/

/** Reads an operator such as `ForAnyValue:StringLikeIfExists`, in any case. Gives nothing for a name that IAM doesn't have. */
export function findOperator(name: string): QualifiedOperator | undefined {
  const { set, baseName, ifExists } = qualified.exec(name.toLowerCase())?.groups ?? {}
  const operator = operatorsByName.get(baseName)
  if (!operator) return undefined
  if (operator.name === "Null" && ifExists) return undefined
  return { operator, quantifier: quantifierOf(set), ifExists: ifExists !== undefined }
}

/** The real operator that is nearest to an unknown name, with the same prefix and suffix. */
export function nearestOperator(name: string): string | undefined {
  const [, prefix = "", baseName = "", suffix = ""] =
    /^(ForAllValues:|ForAnyValue:)?(.*?)(IfExists)?$/is.exec(name) ?? []
  const candidates = operators.map((operator) => operator.name)
  const nearest = nearestName(baseName, candidates)
  if (nearest === undefined) return undefined
  return nearest === "Null" ? `${prefix}Null` : `${prefix}${nearest}${suffix}`
}

function quantifierOf(set: string | undefined): Quantifier {
  if (set === "forallvalues") return "all"
  return set === "foranyvalue" ? "any" : "one"
}
