/** What vitest, jest and node:test have in common. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown
  readonly it: (name: string, body: () => void) => unknown
}

/** Whether a value, such as the global object, has what a runner has. */
export function isTestRunner(value: unknown): value is TestRunner {
  if (typeof value !== "object" || value === null) return false
  return "describe" in value && typeof value.describe === "function" && "it" in value && typeof value.it === "function"
}
