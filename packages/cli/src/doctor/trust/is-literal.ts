/** Whether a policy takes a value as it is, with every operator. */
export function isLiteral(value: string): boolean {
  return !/[*?]|\$\{/.test(value)
}
