import { countCharacters } from "../../../policies/count-characters.ts"
import type { ManagedPolicy } from "../../../world/account.ts"
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
import { describePolicy } from "./describe-policy.ts"
import { malformedPolicy } from "./malformed-policy.ts"
import { readIdentityPolicy } from "./read-identity-policy.ts"

interface Input {
  readonly PolicyName: string
  readonly Path?: string
  readonly PolicyDocument: string
  readonly Description?: string
  readonly Tags?: readonly Tag[]
}

const shape = structureShape<Input>(
  {
    PolicyName: iamLimits.policyName,
    Path: iamLimits.policyPath,
    PolicyDocument: iamLimits.document,
    Description: iamLimits.description,
    Tags: iamLimits.tags,
  },
  ["PolicyName", "PolicyDocument"],
)

/** Characters, without white space. */
const MAX_CHARACTERS = 6144

export const createPolicy: Operation = iamOperation({
  name: "CreatePolicy",
  shape,
  run(call, input) {
    const policy = newPolicy(call, input)
    const { account } = call
    const quotedResource = `policy ${policy.name}`
    const { arn: resource, tags } = policy
    authorizeCreation(call, { resource, quotedResource, tags, tagging: "TagPolicy" })
    checkName(call, policy)

    account.managedPolicies.set(policy.arn, policy)
    return { Policy: { ...describePolicy(account, policy), ...(input.Tags && { Tags: tagList(tags) }) } }
  },
})

function newPolicy({ world, arnPrefix }: IamCall, input: Input): ManagedPolicy {
  const { PolicyName, Path = "/", PolicyDocument, Description, Tags = [] } = input
  return {
    arn: `${arnPrefix}:policy${Path}${PolicyName}`,
    name: PolicyName,
    path: Path,
    id: generatedId("ANPA"),
    created: new Date(world.clock.now()),
    ...(Description !== undefined && { description: Description }),
    policy: readDocument(PolicyDocument),
    document: PolicyDocument,
    tags: addTags({}, Tags, tagRules.other),
  }
}

function readDocument(document: string): ManagedPolicy["policy"] {
  const policy = readIdentityPolicy(document)
  if (policy.version !== "2012-10-17") {
    throw malformedPolicy("Policy document must be version 2012-10-17 or greater.")
  }
  if (countCharacters(document) <= MAX_CHARACTERS) return policy
  throw iamError("LimitExceeded", `Cannot exceed quota for PolicySize: ${MAX_CHARACTERS}`)
}

/** A name is taken whatever its path and case. */
function checkName({ account }: IamCall, { name }: ManagedPolicy): void {
  const taken = [...account.managedPolicies.values()].some((other) => other.name.toLowerCase() === name.toLowerCase())
  if (!taken) return
  throw iamError("EntityAlreadyExists", `A policy called ${name} already exists. Duplicate names are not allowed.`)
}
