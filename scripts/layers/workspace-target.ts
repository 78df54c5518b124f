/** A specifier of one of our packages, taken apart: `@claimbridge/core/inner` is `{ shortName: "core", subpath: "./inner" }`. */
export interface WorkspaceTarget {
  readonly shortName: string
  readonly subpath: string
}

/** Undefined for anything that is not ours. The CLI's package has the product's bare name. */
export function workspaceTarget(specifier: string): WorkspaceTarget | undefined {
  const [, shortName, rest] = /^(?:@claimbridge\/([^/]+)|claimbridge)(\/.*)?$/.exec(specifier) ?? []
  if (rest === undefined && shortName === undefined && specifier !== "claimbridge") return undefined
  return { shortName: shortName ?? "cli", subpath: `.${rest ?? ""}` }
}
