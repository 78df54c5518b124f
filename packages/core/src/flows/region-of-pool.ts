/** The region that a pool id begins with. */
export function regionOfPool(identityPoolId: string): string {
  const [region = ""] = identityPoolId.split(":")
  return region
}
