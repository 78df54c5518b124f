/**
 * The value that the runner takes for a variable out of its `.env`: whole lines, no quotes, the last one counts. Nothing
 * when there is none.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Listener/Program.cs
 */
export function envValue(text: string, name: string): string | undefined {
  return linesOf(text)
    .findLast((line) => line.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}

/** The same text with other values for variables; those that are undefined go. Everything else stays as it is. */
export function withEnvValues(text: string, values: Readonly<Record<string, string | undefined>>): string {
  const eol = text.includes("\r\n") ? "\r\n" : "\n"
  const isOther = (line: string): boolean => !Object.keys(values).some((name) => line.startsWith(`${name}=`))
  const kept = rawLinesOf(text).filter(isOther).join("")
  const added = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : `${name}=${value}${eol}`))
  const gap = kept === "" || kept.endsWith("\n") || added.length === 0 ? "" : eol
  return `${kept}${gap}${added.join("")}`
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\n|\r/)
}

/** With their ends. */
function rawLinesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}
