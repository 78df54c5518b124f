/** Whether tokens of an issuer may have a claim. A repository's custom properties are claims of GitHub's that no list has. */
export function hasClaim(known: readonly string[] | undefined, claim: string): boolean {
  if (known === undefined || known.includes(claim)) return true
  return known.includes("repository_owner_id") && claim.startsWith("repo_property_")
}
