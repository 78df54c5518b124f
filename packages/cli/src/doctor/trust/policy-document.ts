import { isRecord } from "../../trust/source/is-record.ts"

/** A part of a policy, to be changed in a copy. */
export type PolicyPart = Record<string, unknown>

/** A copy of a trust policy that can be changed, with its statements as a list. */
export interface PolicyDocument extends PolicyPart {
  Statement: PolicyPart[]
}

/** Reads a policy's text into a copy. Nothing when it is no policy. */
export function policyDocument(text: string): PolicyDocument | undefined {
  const parsed = parse(text)
  if (!isRecord(parsed)) return undefined
  const statements = [parsed.Statement].flat().filter(isRecord)
  return { ...parsed, Statement: statements.map((statement) => structuredClone<PolicyPart>({ ...statement })) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
