import type { RequestContext } from "@claimbridge/trust"

/** The condition keys of the tags that a request sets. */
export function requestTagKeys(tags: Readonly<Record<string, string>>): RequestContext {
  const entries = Object.entries(tags)
  if (entries.length === 0) return {}
  const values = entries.map(([key, value]) => [`aws:RequestTag/${key}`, value] as const)
  return { ...Object.fromEntries(values), "aws:TagKeys": entries.map(([key]) => key) }
}
