import type { RequestContext } from "@claimbridge/trust"
import type { SessionTags } from "./session-tags.ts"

/** Gives the condition keys about tags that a request asks for. Without tags there are none. */
export function tagContext({ tags, transitiveTagKeys }: SessionTags): RequestContext {
  return {
    ...Object.fromEntries(tags.map(({ key, value }) => [`aws:RequestTag/${key}`, value])),
    ...(tags.length > 0 && { "aws:TagKeys": tags.map(({ key }) => key) }),
    ...(transitiveTagKeys.length > 0 && { "sts:TransitiveTagKeys": transitiveTagKeys }),
  }
}
