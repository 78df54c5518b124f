import { type Policy, parsePolicy } from "@claimbridge/trust"

/** By name. Written for what this emulator serves, not copied from AWS: other services' actions are left out. */
const DOCUMENTS: Readonly<Record<string, object>> = {
  AdministratorAccess: { Effect: "Allow", Action: "*", Resource: "*" },
  PowerUserAccess: { Effect: "Allow", NotAction: ["iam:*", "organizations:*", "account:*"], Resource: "*" },
  ReadOnlyAccess: { Effect: "Allow", Action: ["s3:Get*", "s3:List*", "cognito-identity:Describe*"], Resource: "*" },
  AmazonS3FullAccess: { Effect: "Allow", Action: "s3:*", Resource: "*" },
  AmazonS3ReadOnlyAccess: { Effect: "Allow", Action: ["s3:Get*", "s3:List*", "s3:Describe*"], Resource: "*" },
}

const parsed = new Map<string, Policy>()

/** A policy of AWS's own, by ARN; nothing for the many that have no document here. */
export function awsManagedPolicy(arn: string): Policy | undefined {
  const name = /^arn:aws[\w-]*:iam::aws:policy\/(?:[^/]+\/)*([^/]+)$/.exec(arn)?.[1] ?? ""
  const statement = Object.hasOwn(DOCUMENTS, name) ? DOCUMENTS[name] : undefined
  if (!statement) return undefined
  const policy = parsed.get(name) ?? parsePolicy({ Version: "2012-10-17", Statement: statement }, { kind: "identity" })
  parsed.set(name, policy)
  return policy
}
