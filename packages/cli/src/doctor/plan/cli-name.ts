/** `OpenIdConnectProviderARNs` as `open-id-connect-provider-arns`. */
export function cliName(name: string): string {
  return name
    .replace(/([A-Z]{2,})s$/, (_, acronym: string) => `_${acronym.toLowerCase()}s`)
    .replace(/(.)([A-Z][a-z]+)/g, "$1_$2")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replaceAll(/_+/g, "-")
}
