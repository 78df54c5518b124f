/** What the checks need of one `package.json`. */
export interface WorkspacePackage {
  /** `packages/core` */
  readonly folder: string
  /** `core`, the last part of the folder, which is what the layer table uses. */
  readonly shortName: string
  readonly name: string
  readonly isPrivate: boolean
  /** What `exports` lets be imported as a module: `.`, `./lint`. */
  readonly entries: readonly string[]
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}
