import { profileOf } from "../issuers/profile-of.ts"
import type { AccessModel, TagsModel } from "./access-model.ts"
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
    ...(isOpen ? [] : unknownClaims(tags, shared, ["tags"])),
    ...all.flatMap(([name, issuer]) => {
      const known = profileOf(name, issuer)?.claims
      return known && issuer.tags ? unknownClaims(issuer.tags, known, ["issuers", name, "tags"]) : []
    }),
  ]
}

function unknownClaims(tags: TagsModel, known: readonly string[], path: ModelPath): readonly ModelProblem[] {
  const entries = Array.isArray(tags) ? [...tags.entries()] : Object.entries(tags)
  return entries
    .filter(([, claim]) => !known.includes(claim) && !claim.startsWith("repo_property_"))
    .map(([key, claim]) => ({
      path: [...path, key],
      problem: `No issuer has a claim ${claim}`,
      hint: unknownName(claim, known),
    }))
}
