import type { Location } from "../location.ts"
import type { PlainNode } from "../nodes/template-node.ts"
import { stableUuid } from "./stable-uuid.ts"
import type { StackIdentity } from "./stack.ts"

/** The value of a pseudo parameter other than `AWS::NoValue`; nothing for any other name. */
export function pseudoParameter(stack: StackIdentity, name: string, at: Location): PlainNode | undefined {
  if (name === "AWS::NotificationARNs") return { kind: "list", items: [], at }
  const text = pseudoText(stack, name)
  return text === undefined ? undefined : { kind: "text", text, at }
}

function pseudoText(stack: StackIdentity, name: string): string | undefined {
  switch (name) {
    case "AWS::AccountId":
      return stack.accountId
    case "AWS::Region":
      return stack.region
    case "AWS::Partition":
      return stack.partition
    case "AWS::StackName":
      return stack.name
    case "AWS::StackId":
      return stackId(stack)
    case "AWS::URLSuffix":
      return stack.partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"
    default:
      return undefined
  }
}

function stackId(stack: StackIdentity): string {
  const { partition, region, accountId, name } = stack
  return `arn:${partition}:cloudformation:${region}:${accountId}:stack/${name}/${stableUuid(stack, "")}`
}
