/** Tells the addresses at which jobs ask for tokens. */
export function isCiPath(path: string): boolean {
  return path.startsWith("/_ci/") || path.startsWith("/computeMetadata/v1/instance/service-accounts/")
}
