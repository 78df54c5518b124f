import type { PolicyPart } from "../trust/policy-document.ts"
import { chainTags } from "./chain-tags.ts"
import { hopActions } from "./hop-actions.ts"
import type { HopSide } from "./hop-side.ts"

/**
 * A statement that lets sessions of the role before in, with its own tags and no others: whoever has such a session could
 * hand on whatever he likes. What is only a part of a tag, `repository_name`, cannot be pinned.
 */
export function hopStatement({ hop, fromArn = "" }: HopSide): PolicyPart {
  const tags = chainTags(hop)
  const pins = [...tags].map(([tag, source]) => [`aws:RequestTag/${tag}`, `\${aws:PrincipalTag/${source}}`] as const)
  const equals = {
    ...Object.fromEntries(pins.filter(([, value]) => !value.includes("/repository_name}"))),
    ...(hop.externalId !== undefined && { "sts:ExternalId": hop.externalId }),
  }
  const condition = {
    ...(Object.keys(equals).length > 0 && { StringEquals: equals }),
    ...(tags.size > 0 && { "ForAllValues:StringEquals": { "aws:TagKeys": [...tags.keys()] } }),
  }
  return {
    Effect: "Allow",
    Principal: { AWS: fromArn },
    Action: hopActions(hop),
    ...(Object.keys(condition).length > 0 && { Condition: condition }),
  }
}
