import { isRecord } from "../../trust/source/is-record.ts"
import { isCognitoKey } from "./is-cognito-key.ts"
import type { PolicyPart } from "./policy-document.ts"

/** Whether a statement asks for a pool's id: it is meant for tokens of Cognito, whatever its principal is. */
export function asksForPool({ Condition }: PolicyPart): boolean {
  const operators = isRecord(Condition) ? Object.values(Condition) : []
  const keys = operators.flatMap((entries) => (isRecord(entries) ? Object.keys(entries) : []))
  return keys.some((key) => isCognitoKey(key, "aud"))
}
