import type { DeployedBucket, DeployedRole, Deployment } from "@claimbridge/emulator"
import { allowStatements, type StatementText } from "./allow-statements.ts"
import { fillVariables, type SessionVariables } from "./fill-variables.ts"
import { isLike } from "./is-like.ts"
import { objectPaths } from "./object-paths.ts"

/** Which objects the job writes: one that it may, and one that belongs to somebody else. */
export interface ArtifactPlan {
  readonly bucket: string
  readonly ownKey: string
  /** Absent when no policy tells jobs apart by path. */
  readonly foreignKey?: string
  readonly readsBack: boolean
}

const artifact = "claimbridge/artifact.txt"

/**
 * Reads from the role's own policies, and those of the buckets, where this session may put an artifact: the most
 * telling place first. Whether it really may is for AWS, or the emulator, to say.
 *
 * Gives a reason in words when there is nothing to try.
 */
export function planArtifact(
  deployment: Deployment,
  role: DeployedRole,
  variables: SessionVariables,
): readonly ArtifactPlan[] | string {
  if (deployment.buckets.length === 0) return "S3: the template has no bucket."
  const plans = deployment.buckets.flatMap((bucket) => plansFor(bucket, role, variables))
  if (plans.length === 0) return `S3: no policy lets ${role.logicalId} put objects into a bucket of the template.`
  return plans.toSorted((a, b) => Number(b.tagged) - Number(a.tagged) || b.pattern.length - a.pattern.length)
}

interface PatternPlan extends ArtifactPlan {
  readonly pattern: string
  readonly tagged: boolean
}

function plansFor(bucket: DeployedBucket, role: DeployedRole, variables: SessionVariables): readonly PatternPlan[] {
  const granted = bucket.policy === undefined ? [] : allowStatements(bucket.policy)
  const statements = [
    ...role.policies.flatMap(({ policy }) => allowStatements(policy)),
    ...granted.filter(({ principals }) => principals.some((principal) => isMeant(principal, role))),
  ]
  const writable = pathsOf(statements, "s3:PutObject", { bucket, variables })
  const readable = pathsOf(statements, "s3:GetObject", { bucket, variables }).map((path) =>
    fillVariables(path, variables),
  )
  const isOpen = writable.includes("*")
  return [...new Set(writable)].map((pattern) => {
    const own = fillVariables(pattern, variables)
    const ownKey = toKey(own.text)
    const readsBack = readable.some(({ text }) => isLike(ownKey, text))
    const foreignKey = own.foreign === undefined ? beside(pattern, ownKey) : toKey(own.foreign)
    const tagged = own.foreign !== undefined
    const dividesJobs = tagged || (foreignKey !== undefined && !isOpen)
    return { bucket: bucket.name, ownKey, readsBack, pattern, tagged, ...(dividesJobs && foreignKey && { foreignKey }) }
  })
}

function isMeant(principal: string, { arn }: DeployedRole): boolean {
  const account = arn.split(":")[4] ?? ""
  return ["*", arn, account, arn.replace(/:role\/.*$/, ":root")].includes(principal)
}

interface Place {
  readonly bucket: DeployedBucket
  readonly variables: SessionVariables
}

function pathsOf(statements: readonly StatementText[], action: string, place: Place): readonly string[] {
  return statements
    .filter(({ allows }) => allows(action))
    .flatMap(({ resources }) => resources)
    .flatMap((resource) => objectPaths(fillBucket(resource, place.variables), place.bucket.name))
}

/** Variables in the bucket's name are replaced at once; those in the path tell jobs apart. */
function fillBucket(resource: string, variables: SessionVariables): string {
  const [bucket = "", ...path] = resource.split(/\/(?![^{]*\})/)
  return [fillVariables(bucket, variables).text, ...path].join("/")
}

function toKey(path: string): string {
  const open = path.endsWith("*") ? `${path.slice(0, -1).replace(/(?<=[^/])$/, "/")}${artifact}` : path
  return open.replaceAll(/[*?]/g, "x")
}

/** Outside of a fixed path; there is no outside of `*`. */
function beside(pattern: string, key: string): string | undefined {
  return /^[*?]/.test(pattern) ? undefined : `another-${key}`
}
