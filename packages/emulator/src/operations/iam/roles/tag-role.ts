import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { addTags } from "../add-tags.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { requestTagKeys } from "../request-tag-keys.ts"
import type { Tag } from "../tag-list.ts"
import { tagRules } from "../tag-rules.ts"
import { findManagedRole } from "./find-managed-role.ts"

interface Input {
  readonly RoleName: string
  readonly Tags: readonly Tag[]
}

const shape = structureShape<Input>({ RoleName: iamLimits.roleName, Tags: iamLimits.tags }, ["RoleName", "Tags"])

export const tagRole: Operation = iamOperation({
  name: "TagRole",
  shape,
  run(call, { RoleName, Tags }) {
    const role = findManagedRole(call, RoleName, requestTagKeys(addTags({}, Tags, tagRules.role)))
    role.tags = addTags(role.tags, Tags, tagRules.role)
  },
})
