import { parsePolicy } from "@claimbridge/trust"
import type { ManagedPolicy } from "./account.ts"

const COGNITO_READ = ["cognito-identity:Describe*", "cognito-identity:Get*", "cognito-identity:List*"]
const IAM_READ = ["iam:Get*", "iam:List*"]
const S3_READ = ["s3:Get*", "s3:List*", "s3:Describe*"]

/** By name. Written for what this emulator serves, not copied from AWS: other services' actions are left out. */
const STATEMENTS: Readonly<Record<string, object>> = {
  AdministratorAccess: { Effect: "Allow", Action: "*", Resource: "*" },
  PowerUserAccess: { Effect: "Allow", NotAction: ["iam:*", "organizations:*", "account:*"], Resource: "*" },
  ReadOnlyAccess: { Effect: "Allow", Action: [...S3_READ, ...COGNITO_READ, ...IAM_READ], Resource: "*" },
  SecurityAudit: {
    Effect: "Allow",
    Action: ["cognito-identity:Describe*", "cognito-identity:List*", ...IAM_READ],
    Resource: "*",
  },
  AmazonCognitoReadOnly: {
    Effect: "Allow",
    Action: [...COGNITO_READ, "iam:ListOpenIdConnectProviders", "iam:ListRoles"],
    Resource: "*",
  },
  IAMFullAccess: { Effect: "Allow", Action: "iam:*", Resource: "*" },
  IAMReadOnlyAccess: { Effect: "Allow", Action: IAM_READ, Resource: "*" },
  AmazonS3FullAccess: { Effect: "Allow", Action: "s3:*", Resource: "*" },
  AmazonS3ReadOnlyAccess: { Effect: "Allow", Action: S3_READ, Resource: "*" },
}
const ARN = /^arn:aws[\w-]*:iam::aws:policy(\/(?:[^/]+\/)*)([^/]+)$/
const CREATED = new Date("2015-02-06T18:39:46Z")

type Written = Pick<ManagedPolicy, "policy" | "document">

const made = new Map<string, Written>()

/** A policy of AWS's own, by ARN; nothing for the many that have no document here. */
export function awsManagedPolicy(arn: string): ManagedPolicy | undefined {
  const [, path = "/", name = ""] = ARN.exec(arn) ?? []
  const statement = Object.hasOwn(STATEMENTS, name) ? STATEMENTS[name] : undefined
  if (!statement) return undefined
  const written = made.get(name) ?? write(statement)
  made.set(name, written)
  const id = `ANPA${name.toUpperCase().padEnd(17, "X").slice(0, 17)}`
  return { arn, path, name, id, created: CREATED, tags: {}, ...written }
}

function write(statement: object): Written {
  const document = JSON.stringify({ Version: "2012-10-17", Statement: [statement] })
  return { document, policy: parsePolicy(document, { kind: "identity" }) }
}
