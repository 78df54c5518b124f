import type { Bucket } from "../../world/bucket.ts"
import { readPolicy } from "../policies/read-policy.ts"
import { nameTaken } from "../properties/name-taken.ts"
import { TemplateError } from "../template-error.ts"
import type { ResourceContext, ResourceType } from "./resource-type.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-s3-bucketpolicy.html */
export const bucketPolicy: ResourceType = {
  properties: ["Bucket", "PolicyDocument"],
  withoutEffect: [],
  notEmulated: [],
  create(context) {
    const { stack, properties } = context
    const bucket = findBucket(context)
    if (bucket.policy) throw nameTaken(properties.placeOf("Bucket"), "The bucket policy already exists on this bucket")
    const policy = readPolicy(properties.requiredNode("PolicyDocument"), "resource")
    stack.changes.assign(bucket, { policy })
    return { reference: bucket.name, attributes: {} }
  },
}

function findBucket({ stack, properties }: ResourceContext): Bucket {
  const name = properties.requiredText("Bucket")
  const bucket = stack.world.buckets.get(name)
  if (bucket && bucket.accountId === stack.account.id) return bucket
  throw new TemplateError(properties.placeOf("Bucket"), {
    code: "NOT_FOUND",
    problem: `The specified bucket ${name} does not exist in account ${stack.account.id}`,
    hint: "Refer to a bucket of this template with !Ref, or deploy the bucket's template into this account first",
  })
}
