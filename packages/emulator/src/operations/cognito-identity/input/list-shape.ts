import { serializationProblem } from "../../input/serialization-problem.ts"
import type { Report, Shape } from "../../input/shape.ts"

export interface ListLimits {
  /** Members. Default: 0. */
  readonly min?: number
  /** Members. Default: no limit. */
  readonly max?: number
}

/** A list whose members share one shape. */
export function listShape<Member>(member: Shape<Member>, limits: ListLimits = {}): Shape<readonly Member[]> {
  return {
    parse(value, report) {
      if (!Array.isArray(value)) throw serializationProblem(value, "List")
      checkLength(value.length, limits, report)
      return value.flatMap((item: unknown, index) => {
        const parsed = member.parse(item, { ...report, at: `${report.at}.${index + 1}.member` })
        return parsed === undefined ? [] : [parsed]
      })
    },
  }
}

function checkLength(length: number, { min = 0, max = Number.POSITIVE_INFINITY }: ListLimits, report: Report): void {
  const subject = `Value '[${length} members]' at '${report.at}' failed to satisfy constraint: Member must have length`
  if (length > max) report.broken.push(`${subject} less than or equal to ${max}`)
  if (length < min) report.broken.push(`${subject} greater than or equal to ${min}`)
}
