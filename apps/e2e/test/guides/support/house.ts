import { parse } from "yaml"
import { namedBlock } from "./block.ts"

/** The accounts, ids and pool that all guides speak of. */
export const house = {
  accountId: "111122223333",
  region: "eu-west-1",
  poolId: "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c",
  ownerIds: ["65"],
  issuer: "https://token.actions.githubusercontent.com",
} as const

/** A job of octo-org/octo-repo on its main branch. */
export const houseClaims: Readonly<Record<string, unknown>> = {
  repository: "octo-org/octo-repo",
  repository_id: "74",
  repository_owner_id: "65",
  ref: "refs/heads/main",
  environment: "production",
  run_id: "4711",
  sha: "6dcb09b5b57875f334f61aebed695e2e4193db5e",
}

/** The map of the set-up's template: tag to claim. */
export function houseMapping(): Readonly<Record<string, string>> {
  const { text } = namedBlock("docs/guides/set-up-cloudformation.md", "ci-access.yaml")
  const tags = /^ {6}PrincipalTags:[^\n]*\n((?: {8}[^\n]*\n)+)/m.exec(text)?.[1] ?? ""
  const mapping: unknown = parse(tags)
  if (!isTexts(mapping)) throw new Error("The set-up has no map of tags")
  return mapping
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string")
}
