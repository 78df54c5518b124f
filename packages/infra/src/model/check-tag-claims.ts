import { hasClaim } from "../issuers/has-claim.ts"
import { profileOf } from "../issuers/profile-of.ts"
import { isTagList } from "../tags/is-tag-list.ts"
import { tagName } from "../tags/tag-name.ts"
import type { AccessModel, IssuerModel, TagsModel } from "./access-model.ts"
import type { ModelPath } from "./model-path.ts"
import type { ModelProblem } from "./model-problem.ts"
import { unknownName } from "./unknown-name.ts"

/** Tags of claims that no token has. The model's own tags are for whichever issuer has the claim. */
export function checkTagClaims({ tags = [], issuers }: AccessModel): readonly ModelProblem[] {
  const all = Object.entries(issuers)
  const sharing = all.filter(([, issuer]) => issuer.tags === undefined)
  const isOpen = sharing.some(([name, issuer]) => profileOf(name, issuer)?.claims === undefined)
  const shared = sharing.flatMap(([name, issuer]) => profileOf(name, issuer)?.claims ?? [])
  return [
    ...all.flatMap(([name, issuer]) => twins(name, issuer, tags)),
    ...(isOpen ? [] : unknownClaims(tags, shared, ["tags"])),
    ...all.flatMap(([name, issuer]) => {
      const known = profileOf(name, issuer)?.claims
      return known && issuer.tags ? unknownClaims(issuer.tags, known, ["issuers", name, "tags"]) : []
    }),
  ]
}

/** Of a list, claims of one issuer that are alike but for their namespace would be one tag. */
function twins(name: string, issuer: IssuerModel, shared: TagsModel): readonly ModelProblem[] {
  const { tags = shared } = issuer
  if (!isTagList(tags)) return []
  const known = profileOf(name, issuer)?.claims
  const claims = tags.filter((claim) => hasClaim(known, claim))
  return claims.flatMap((claim, index) => {
    const other = claims.slice(0, index).find((before) => before !== claim && tagName(before) === tagName(claim))
    if (other === undefined) return []
    const problem = `Of ${name}, ${other} and ${claim} would be one tag, ${tagName(claim)}`
    const path = issuer.tags ? ["issuers", name, "tags"] : ["tags"]
    return [{ path, problem, hint: "Name the tags: a map of tag and claim in place of the list" }]
  })
}

function unknownClaims(tags: TagsModel, known: readonly string[], path: ModelPath): readonly ModelProblem[] {
  const entries = isTagList(tags) ? [...tags.entries()] : Object.entries(tags)
  return entries
    .filter(([, claim]) => !hasClaim(known, claim))
    .map(([key, claim]) => ({
      path: [...path, key],
      problem: `No issuer has a claim ${claim}`,
      hint: unknownName(claim, known),
    }))
}
