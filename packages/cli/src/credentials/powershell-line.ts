/** A line that sets a variable in PowerShell, which takes five characters for a single quote. */
export function powershellLine(name: string, value: string): string {
  return `$env:${name} = '${value.replaceAll(/['\u2018-\u201B]/g, "$&$&")}'`
}
