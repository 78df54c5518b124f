import type { DeployedRole, Deployment } from "@claimbridge/emulator"
import { allowStatements, type StatementText } from "./allow-statements.ts"

/** Which objects the job writes: one that it may, and one that belongs to somebody else. */
export interface ArtifactPlan {
  readonly bucket: string
  readonly ownKey: string
  /** Absent when no policy tells jobs apart by path. */
  readonly foreignKey?: string
  readonly readsBack: boolean
}

const variable = /\$\{aws:PrincipalTag\/([^,}]+)\}/gi
const artifact = "claimbridge/artifact.txt"

/**
 * Reads from the role's own policies, and those of the buckets, where this session may put an artifact.
 *
 * Gives a reason in words when there is nothing to try.
 */
export function planArtifact(
  deployment: Deployment,
  role: DeployedRole,
  tags: ReadonlyMap<string, string>,
): ArtifactPlan | string {
  if (deployment.buckets.length === 0) return "S3: the template has no bucket."
  const statements = relevantStatements(deployment, role)
  for (const bucket of deployment.buckets) {
    const pattern = pathPattern(statements, "s3:PutObject", bucket.arn)
    if (pattern === undefined) continue
    const own = fill(pattern, tags)
    if (own === undefined) return `S3: ${pattern} needs a tag that this session does not carry.`
    const readsBack = pathPattern(statements, "s3:GetObject", bucket.arn) !== undefined
    return { bucket: bucket.name, ownKey: toKey(own), ...foreign(own), readsBack }
  }
  return `S3: no policy lets ${role.logicalId} put objects into a bucket of the template.`
}

function relevantStatements(deployment: Deployment, role: DeployedRole): StatementText[] {
  const policies = [...role.policies.map(({ policy }) => policy), ...deployment.buckets.map(({ policy }) => policy)]
  return policies.filter((policy) => policy !== undefined).flatMap(allowStatements)
}

function pathPattern(statements: readonly StatementText[], action: string, bucketArn: string): string | undefined {
  const resources = statements
    .filter(({ actions }) => actions.some((pattern) => covers(pattern, action)))
    .flatMap(({ resources }) => resources)
  const paths = resources.filter((resource) => resource === "*" || resource.startsWith(`${bucketArn}/`))
  const mostSpecific = paths.toSorted((a, b) => b.length - a.length)[0]
  return mostSpecific === "*" ? "*" : mostSpecific?.slice(bucketArn.length + 1)
}

function covers(pattern: string, action: string): boolean {
  const [head = ""] = pattern.toLowerCase().split("*")
  return pattern.includes("*") ? action.toLowerCase().startsWith(head) : pattern.toLowerCase() === action.toLowerCase()
}

function fill(pattern: string, tags: ReadonlyMap<string, string>): string | undefined {
  let complete = true
  const filled = pattern.replaceAll(variable, (_, tag: string) => {
    const value = tags.get(tag)
    if (value === undefined) complete = false
    return value ?? ""
  })
  return complete ? filled : undefined
}

function toKey(path: string): string {
  return path.endsWith("*") ? `${path.slice(0, -1)}${artifact}`.replaceAll("*", "any") : path.replaceAll("*", "any")
}

function foreign(path: string): { foreignKey?: string } {
  const segments = (path.split("*")[0] ?? "").split("/").filter((segment) => segment !== "")
  const last = segments.pop()
  return last === undefined ? {} : { foreignKey: [...segments, `another-${last}`, artifact].join("/") }
}
