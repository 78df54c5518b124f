import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { authorizeIam } from "../authorize-iam.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { type PageInput, paginate } from "../paginate.ts"
import { describeRole } from "./describe-role.ts"

interface Input extends PageInput {
  readonly PathPrefix?: string
}

const shape = structureShape<Input>(
  { PathPrefix: iamLimits.pathPrefix, Marker: iamLimits.marker, MaxItems: iamLimits.maxItems },
  [],
)

/** Lists roles without tags and permissions boundaries, as AWS does. */
export const listRoles: Operation = iamOperation({
  name: "ListRoles",
  shape,
  run(call, { PathPrefix = "/", ...page }) {
    authorizeIam(call, { resource: "*", quotedResource: `${call.arnPrefix}:role${PathPrefix}` })
    const wanted = [...call.account.roles.values()].filter(({ path }) => path.startsWith(PathPrefix))
    const { items, end } = paginate(wanted, ({ name }) => name, page)
    const Roles = items.map((role) => {
      const { description: Description, maxSessionDurationSeconds: MaxSessionDuration } = role
      return { ...describeRole(role), Description, MaxSessionDuration }
    })
    return { Roles, ...end }
  },
})
