import type { Role } from "../../../world/account.ts"
import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { addTags } from "../add-tags.ts"
import { authorizeCreation } from "../authorize-creation.ts"
import { generatedId } from "../generated-id.ts"
import type { IamCall } from "../iam-call.ts"
import { iamError } from "../iam-error.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { type Tag, tagList } from "../tag-list.ts"
import { tagRules } from "../tag-rules.ts"
import { describeBoundary } from "./describe-boundary.ts"
import { describeRole } from "./describe-role.ts"
import { readBoundary } from "./read-boundary.ts"
import { readTrustPolicy } from "./read-trust-policy.ts"

interface Input {
  readonly Path?: string
  readonly RoleName: string
  readonly AssumeRolePolicyDocument: string
  readonly Description?: string
  readonly MaxSessionDuration?: number
  readonly PermissionsBoundary?: string
  readonly Tags?: readonly Tag[]
}

const shape = structureShape<Input>(
  {
    Path: iamLimits.path,
    RoleName: iamLimits.roleName,
    AssumeRolePolicyDocument: iamLimits.document,
    Description: iamLimits.description,
    MaxSessionDuration: iamLimits.maxSessionDuration,
    PermissionsBoundary: iamLimits.arn,
    Tags: iamLimits.tags,
  },
  ["RoleName", "AssumeRolePolicyDocument"],
)

const MAX_ROLES = 1000
const DEFAULT_DURATION_SECONDS = 3600

/**
 * The answer has neither the description nor the longest session, as on AWS.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html
 */
export const createRole: Operation = iamOperation({
  name: "CreateRole",
  shape,
  run(call, input) {
    const { Path = "/", RoleName, PermissionsBoundary, Tags = [] } = input
    const arn = `${call.arnPrefix}:role${Path}${RoleName}`
    const keys = PermissionsBoundary === undefined ? {} : { "iam:PermissionsBoundary": PermissionsBoundary }
    const tags = addTags({}, Tags, tagRules.role)
    authorizeCreation(call, { resource: arn, tags, tagging: "TagRole", keys })
    checkRoom(call, RoleName)

    const role = newRole(call, input, { arn, path: Path, tags })
    call.account.roles.set(RoleName, role)
    return { Role: { ...describeRole(role), ...describeBoundary(role), ...(input.Tags && { Tags: tagList(tags) }) } }
  },
})

function newRole(call: IamCall, input: Input, made: Pick<Role, "arn" | "path" | "tags">): Role {
  const { RoleName, AssumeRolePolicyDocument, Description, MaxSessionDuration = DEFAULT_DURATION_SECONDS } = input
  return {
    ...made,
    accountId: call.account.id,
    name: RoleName,
    id: generatedId("AROA"),
    created: new Date(call.world.clock.now()),
    ...(Description !== undefined && { description: Description }),
    ...readTrustPolicy(call.world, AssumeRolePolicyDocument),
    ...readBoundary(call, input.PermissionsBoundary),
    policies: [],
    maxSessionDurationSeconds: MaxSessionDuration,
  }
}

function checkRoom({ account: { roles } }: IamCall, roleName: string): void {
  if ([...roles.keys()].some((name) => name.toLowerCase() === roleName.toLowerCase())) {
    throw iamError("EntityAlreadyExists", `Role with name ${roleName} already exists.`)
  }
  if (roles.size >= MAX_ROLES) throw iamError("LimitExceeded", `Cannot exceed quota for RolesPerAccount: ${MAX_ROLES}`)
}
