import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { removeTags } from "../remove-tags.ts"
import { tagRules } from "../tag-rules.ts"
import { findManagedRole } from "./find-managed-role.ts"

interface Input {
  readonly RoleName: string
  readonly TagKeys: readonly string[]
}

const shape = structureShape<Input>({ RoleName: iamLimits.roleName, TagKeys: iamLimits.tagKeys }, [
  "RoleName",
  "TagKeys",
])

export const untagRole: Operation = iamOperation({
  name: "UntagRole",
  shape,
  run(call, { RoleName, TagKeys }) {
    const role = findManagedRole(call, RoleName, { "aws:TagKeys": TagKeys })
    role.tags = removeTags(role.tags, TagKeys, tagRules.role)
  },
})
