import { IssuerError } from "./issuer-error.ts"

/** The error for an option that can't be used. */
export function invalidOption(option: string, fault: string): IssuerError {
  return new IssuerError("ERR_OPTION_INVALID", `Option ${option} ${fault}.`, { option })
}
