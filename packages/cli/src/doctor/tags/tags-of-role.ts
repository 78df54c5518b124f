import type { Facts } from "../facts.ts"
import { readValue } from "../reading.ts"
import { wantedTags } from "./wanted-tags.ts"

/** The tags that the role asks of this job. */
export function tagsOfRole({ aws, login }: Facts): readonly string[] {
  const providers = readValue(aws.pool)?.OpenIdConnectProviderARNs
  return wantedTags(readValue(aws.role)?.trustPolicy ?? "", { login, providers })
}
