/** The npm package of a bare specifier: `@scope/name/inner` is `@scope/name`. Undefined for paths and Node's own modules. */
export function externalPackage(specifier: string): string | undefined {
  if (/^(\.|\/|#|node:)/.test(specifier)) return undefined
  const parts = specifier.split("/")
  return parts.slice(0, specifier.startsWith("@") ? 2 : 1).join("/")
}
