import type { IssuerModel } from "../model/access-model.ts"
import type { IssuerProfile } from "./issuer-profile.ts"
import { knownClaims } from "./known-claims.ts"

const actions = "https://token.actions.githubusercontent.com"

/** GitHub itself, an enterprise with its own issuer, a GitHub Enterprise Server, or GHE.com. */
export const githubProfile: IssuerProfile = {
  keys: ["owner", "owner_id", "enterprise", "url"],
  required: [],
  url: githubUrl,
  owners: [
    { key: "owner_id", claim: "repository_owner_id" },
    { key: "owner", claim: "repository_owner" },
  ],
  claims: knownClaims.github,
}

/** A server says its host; the issuers of GHE.com have the name of the service in theirs. */
function githubUrl({ url, enterprise }: IssuerModel): string {
  const isServer = url !== undefined && !url.startsWith("https://token.actions.")
  const issuer = isServer ? `${url.replace(/\/_services\/token$/, "")}/_services/token` : (url ?? actions)
  return enterprise === undefined ? issuer : `${issuer}/${enterprise}`
}
