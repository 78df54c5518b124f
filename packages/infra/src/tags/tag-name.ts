/** What a claim's tag is called unless the model says so: the claim, without a namespace such as `oidc.circleci.com/`. */
export function tagName(claim: string): string {
  return claim.slice(claim.lastIndexOf("/") + 1)
}
