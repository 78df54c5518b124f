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
  paths: ["job_workflow_ref", "ref", "repository", "workflow_ref"],
}

function githubUrl({ url = actions, enterprise }: IssuerModel): string {
  const issuer = issuerAt(url)
  return enterprise === undefined ? issuer : `${issuer}/${enterprise}`
}

/** People know a server by its address: GitHub itself and GHE.com have issuers of their own, and a server has a path. */
function issuerAt(url: string): string {
  const host = url.toLowerCase().replace(/^https:\/\/([^/]*).*/, "$1")
  if (host.startsWith("token.actions.")) return url
  if (host === "github.com") return actions
  if (host.endsWith(".ghe.com")) return `https://token.actions.${host}`
  return `${url.replace(/\/_services\/token$/, "")}/_services/token`
}
