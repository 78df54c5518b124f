/** The variable that gives an option: `CLAIMBRIDGE_ROLE_ARN` for `role-arn`. */
export function variableName(option: string): string {
  return `CLAIMBRIDGE_${option.toUpperCase().replaceAll("-", "_")}`
}
