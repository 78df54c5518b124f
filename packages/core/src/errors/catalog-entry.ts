import type { ErrorKind } from "./error-kind.ts"

/** What one error code means. `{name}` in a text stands for the detail of that name. */
export interface CatalogEntry {
  readonly kind: ErrorKind
  /** What happened. */
  readonly message: string
  /** The next thing to do. */
  readonly hint: string
}
