import { encodeUri } from "../../../sigv4/encode-uri.ts"
import { stringShape } from "../../input/string-shape.ts"
import { structureShape } from "../../input/structure-shape.ts"
import type { Operation } from "../../operation.ts"
import { authorizeIam } from "../authorize-iam.ts"
import { iamError } from "../iam-error.ts"
import { iamOperation } from "../iam-operation.ts"
import { iamLimits } from "../input/iam-limits.ts"
import { textShape } from "../input/text-shape.ts"
import { resourceTagKeys } from "../resource-tag-keys.ts"
import { findKnownPolicy } from "./find-known-policy.ts"
import { isPolicyArn } from "./is-policy-arn.ts"

const shape = structureShape<{ readonly PolicyArn: string; readonly VersionId: string }>(
  { PolicyArn: iamLimits.arn, VersionId: textShape(stringShape({ pattern: "v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?" })) },
  ["PolicyArn", "VersionId"],
)

/** Policies have one version here: `v1`. */
export const getPolicyVersion: Operation = iamOperation({
  name: "GetPolicyVersion",
  shape,
  run(call, { PolicyArn, VersionId }) {
    if (!isPolicyArn(PolicyArn)) throw iamError("ValidationError", `ARN ${PolicyArn} is not valid.`)
    const policy = findKnownPolicy(call.account, PolicyArn)
    const keys = resourceTagKeys(policy?.tags ?? {})
    authorizeIam(call, { resource: PolicyArn, quotedResource: `policy ${PolicyArn}`, keys })
    if (!policy || VersionId !== "v1") {
      const message = `Policy ${PolicyArn} version ${VersionId} does not exist or is not attachable.`
      throw iamError("NoSuchEntity", message)
    }
    const { document, created: CreateDate } = policy
    return { PolicyVersion: { Document: encodeUri(document), VersionId, IsDefaultVersion: true, CreateDate } }
  },
})
