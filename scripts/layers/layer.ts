/** What one package may reach for. */
export interface Layer {
  /** Workspace packages, by the last part of their name, or `*`. */
  readonly workspace: readonly string[]
  /** Packages from npm that `src` may import, `*` at the end matches the rest. */
  readonly external: readonly string[]
  /** Workspace packages that tests, benches and `devDependencies` may use besides. */
  readonly tests: readonly string[]
}
