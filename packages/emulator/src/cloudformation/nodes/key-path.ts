/** The path of a key below another path: `Resources.Role`, `Condition["aws:RequestTag/run_id"]`. */
export function keyPath(parent: string, key: string): string {
  if (!/^[\w-]+$/.test(key)) return `${parent}[${JSON.stringify(key)}]`
  return parent === "" ? key : `${parent}.${key}`
}
