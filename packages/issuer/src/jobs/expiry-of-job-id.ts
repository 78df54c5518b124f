/** When the job of an id expires, in milliseconds since the epoch; undefined when it is no id. */
export function expiryOfJobId(id: string): number | undefined {
  const [, seconds] = /^([0-9a-z]{1,9})-[\w-]{22}$/.exec(id) ?? []
  return seconds === undefined ? undefined : Number.parseInt(seconds, 36) * 1000
}
