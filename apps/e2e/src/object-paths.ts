import { isLike } from "./is-like.ts"

/**
 * The part of a policy's resource that speaks of a bucket's objects, as a pattern of keys; nothing when it speaks of
 * another bucket, or of the bucket itself.
 */
export function objectPaths(resource: string, bucket: string): readonly string[] {
  if (resource === "*") return ["*"]
  const [, name] = /^arn:[^:]*:s3:[^:]*:[^:]*:(.+)$/s.exec(resource) ?? []
  if (name === undefined) return []
  const slash = name.indexOf("/")
  if (slash === -1) return name.endsWith("*") && isLike(bucket, name) ? ["*"] : []
  return isLike(bucket, name.slice(0, slash)) ? [name.slice(slash + 1)] : []
}
