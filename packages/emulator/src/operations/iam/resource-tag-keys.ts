import type { RequestContext } from "@claimbridge/trust"

type Tags = Readonly<Record<string, string>>

/** The condition keys of the tags that a resource of IAM has. */
export function resourceTagKeys(tags: Tags): RequestContext {
  return Object.fromEntries(
    Object.entries(tags).flatMap(([key, value]) => [
      [`aws:ResourceTag/${key}`, value],
      [`iam:ResourceTag/${key}`, value],
    ]),
  )
}
