import type { Operation } from "../../operation.ts"
import { iamOperation } from "../iam-operation.ts"
import { paginate } from "../paginate.ts"
import { tagList } from "../tag-list.ts"
import { findManagedRole } from "./find-managed-role.ts"
import { rolePageShape } from "./role-page-shape.ts"

export const listRoleTags: Operation = iamOperation({
  name: "ListRoleTags",
  shape: rolePageShape,
  run(call, { RoleName, ...page }) {
    const { tags } = findManagedRole(call, RoleName)
    const { items, end } = paginate(tagList(tags), ({ Key }) => Key, page)
    return { Tags: items, ...end }
  },
})
