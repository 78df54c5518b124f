import type { Json } from "../plan/json.ts"
import type { PlanValue } from "../plan/plan-value.ts"
import type { Reference } from "../plan/reference.ts"
import { resolveValue, type Writer } from "../plan/resolve-value.ts"

const writer: Writer = { text: (text) => text, reference: toFunction }

/** A value with its references as `Ref` and `Fn::GetAtt`. Nothing is in `Fn::Sub`, so IAM's variables stay as they are. */
export function resolveForCloudformation(value: PlanValue): Json {
  return resolveValue(value, writer)
}

function toFunction({ to, part }: Reference): Json {
  return part === "arn" ? { "Fn::GetAtt": [to, "Arn"] } : { Ref: to }
}
