import type { AccessModel, AllowRule } from "./access-model.ts"
import { claimsIn } from "./claims-in.ts"
import type { ModelPath } from "./model-path.ts"

/** What sessions of a rule are named after, whether the rule or its role says so. */
export function sessionClaims({ roles }: AccessModel, { session_name }: AllowRule, path: ModelPath): readonly string[] {
  return claimsIn(session_name ?? roles[String(path[1])]?.session_name ?? "")
}
