import type { ModelProblem } from "../model/model-problem.ts"
import type { PlannedRole } from "./planned-role.ts"

/** IAM roles that would have the same name. IAM doesn't tell apart upper and lower case, or paths. */
export function checkNames(roles: readonly PlannedRole[]): readonly ModelProblem[] {
  const owners = new Map<string, string>()
  return roles.flatMap(({ key, account, parts }) =>
    parts.flatMap(({ name }) => {
      const place = `${account} ${name.toLowerCase()}`
      const other = owners.get(place)
      owners.set(place, other ?? key)
      if (other === undefined) return []
      return [
        {
          path: ["roles", key],
          problem: `${other} has an IAM role ${name} as well`,
          hint: "Give one of them another name",
        },
      ]
    }),
  )
}
