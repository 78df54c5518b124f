/** The key of a job in the storage. */
export function jobName(id: string): string {
  return `jobs:${id}`
}
