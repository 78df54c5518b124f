import { awsPages } from "../aws-pages.ts"
import { conditionArgs } from "../condition-args.ts"
import type { TrustRule } from "../trust-subject.ts"

export const ownerByName: TrustRule = {
  code: "OWNER_BY_NAME",
  severity: "warning",
  preset: "recommended",
  message: "{key} asks for the owner by name, {values}, where there is an id.",
  risk: "Who gives up or renames an account leaves its name to others, and they get in. And of repositories made, renamed or moved since July 2026, GitHub's subject has ids in it: a pattern of names alone doesn't match it.",
  fix: "Ask for repository_owner_id or repository_id as well; in GitHub's subject, write owner@id/repository@id.",
  page: awsPages.sharedProviders,
  check: ({ entrances }) =>
    entrances.flatMap(({ assumes, kind, ownerPin }) => {
      if (!assumes || kind === "shared" || ownerPin?.by !== "name" || !ownerPin.claimGate) return []
      const { condition } = ownerPin.claimGate.gate
      return [{ path: condition.path, args: conditionArgs(condition) }]
    }),
}
