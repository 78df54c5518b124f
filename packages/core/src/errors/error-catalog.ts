import type { CatalogEntry } from "./catalog-entry.ts"
import { cognitoErrors } from "./cognito-errors.ts"
import type { ErrorCode } from "./error-code.ts"
import { hopErrors } from "./hop-errors.ts"
import { networkErrors } from "./network-errors.ts"
import { optionErrors } from "./option-errors.ts"
import { refusalErrors } from "./refusal-errors.ts"
import { stsErrors } from "./sts-errors.ts"
import { tokenErrors } from "./token-errors.ts"

/**
 * Every error code with its kind and texts, as data.
 *
 * Reference pages and exit codes are made from it. Codes are never renamed or reused.
 *
 * @example
 * ```ts
 * import { errorCatalog } from "@claimbridge/core"
 *
 * console.log(errorCatalog.ERR_TIMEOUT.kind) // "unavailable"
 * ```
 */
export const errorCatalog: Readonly<Record<ErrorCode, CatalogEntry>> = {
  ...optionErrors,
  ...tokenErrors,
  ...cognitoErrors,
  ...refusalErrors,
  ...stsErrors,
  ...hopErrors,
  ...networkErrors,
}
