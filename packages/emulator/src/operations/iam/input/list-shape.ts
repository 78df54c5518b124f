import { serializationProblem } from "../../input/serialization-problem.ts"
import type { Shape } from "../../input/shape.ts"

/** A list whose members share one shape. The Query protocol carries an empty one as an empty text. */
export function listShape<Member>(member: Shape<Member>, max: number): Shape<readonly Member[]> {
  return {
    parse(value, report) {
      const items: unknown = value === "" ? [] : value
      if (!Array.isArray(items)) throw serializationProblem(value, "List")
      if (items.length > max) {
        const rule = `Member must have length less than or equal to ${max}`
        report.broken.push(`Value at '${report.at}' failed to satisfy constraint: ${rule}`)
      }
      return items.flatMap((item: unknown, index) => {
        const parsed = member.parse(item, { ...report, at: `${report.at}.${index + 1}.member` })
        return parsed === undefined ? [] : [parsed]
      })
    },
  }
}
