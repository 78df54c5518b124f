/** A line that sets a variable in sh, bash, zsh and dash, whatever its value. */
export function shellLine(name: string, value: string): string {
  return `export ${name}='${value.replaceAll("'", "'\\''")}'`
}
