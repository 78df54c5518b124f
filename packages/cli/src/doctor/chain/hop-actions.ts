import type { RoleHop } from "@claimbridge/core"
import { chainTags } from "./chain-tags.ts"

/** What both sides have to allow for a hop, in the order in which AWS asks. */
export function hopActions(hop: RoleHop): readonly string[] {
  return [
    "sts:AssumeRole",
    ...(chainTags(hop).size > 0 ? ["sts:TagSession"] : []),
    ...(hop.sourceIdentity === undefined ? [] : ["sts:SetSourceIdentity"]),
  ]
}
