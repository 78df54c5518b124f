/** A script that imports each module of the packages by name and prints what it exports. */
export function importScript(names: readonly string[]): string {
  return `
for (const name of ${JSON.stringify(names)}) {
  const { default: unexpected, ...exported } = await import(name)
  const names = Object.keys(exported)
  if (unexpected !== undefined || names.length === 0) throw new Error(name + " exports nothing, or a default")
  console.log("  " + name + ": " + names.length + " exports")
}
`
}
