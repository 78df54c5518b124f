import { isRecord } from "../../is-record.ts"
import { readList } from "./read-list.ts"
import { readText } from "./read-text.ts"

/** Takes `PolicyArns.member.N.arn` out of a request. A member without an ARN counts as an empty one. */
export function readPolicyArns(input: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  const members = readList(input, "PolicyArns")
  return members.length === 0 ? undefined : members.map(arnOf)
}

function arnOf(member: unknown): string {
  return (isRecord(member) ? readText(member, "arn") : undefined) ?? ""
}
