import type { RolesPath } from "./load-roles.ts"

const fields: Readonly<Record<string, string>> = {
  roleArn: "role-arn",
  roleSessionName: "session-name",
  durationSeconds: "duration-seconds",
  policy: "policy",
  policyArns: "policy-arns",
  tags: "pass-claims",
  transitiveTagKeys: "transitive-tag-keys",
  externalId: "external-id",
  sourceIdentity: "source-identity",
}

/** The path below a role's profile of an option of core, such as `chain[1].tags`; nothing for another's option. */
export function roleFieldOf(option: string): RolesPath | undefined {
  const [, hop, name = ""] = /^(?:chain\[(\d+)\]\.)?(\w+)$/.exec(option) ?? []
  if (option === "chain") return ["chain"]
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (field === undefined) return undefined
  return hop === undefined ? [field] : ["chain", Number(hop), field]
}
