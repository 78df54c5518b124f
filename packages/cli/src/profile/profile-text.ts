/** The header of a profile in the config file. */
export function profileHeader(name: string): string {
  return name === "default" ? "[default]" : `[profile ${name}]`
}

/** Puts a profile in the place of the one that was written before, or at the end. */
export function withProfile(text: string, name: string, lines: readonly string[]): string {
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n"
  const block = [beginLine(name), profileHeader(name), ...lines, endLine(name), ""].join(lineBreak)
  const place = findBlock(text, name)
  if (place) return text.slice(0, place.start) + block + text.slice(place.end)
  const gap = text === "" || text.endsWith("\n") ? "" : lineBreak
  return text + gap + block
}

/** Takes a profile out again; nothing when there is none that was written here. */
export function withoutProfile(text: string, name: string): string | undefined {
  const place = findBlock(text, name)
  return place && text.slice(0, place.start) + text.slice(place.end)
}

/** Whether a text has a section with this header, whatever its white space and quotes. */
export function hasSection(text: string, header: string): boolean {
  return text.split("\n").some((line) => sectionName(line) !== undefined && sectionName(line) === sectionName(header))
}

function beginLine(name: string): string {
  return `# claimbridge profile ${name}: begin`
}

function endLine(name: string): string {
  return `# claimbridge profile ${name}: end`
}

function findBlock(text: string, name: string): { readonly start: number; readonly end: number } | undefined {
  const start = findLine(text, beginLine(name), 0)
  const last = start === undefined ? undefined : findLine(text, endLine(name), start)
  return start === undefined || last === undefined ? undefined : { start, end: endOfLine(text, last) }
}

function findLine(text: string, wanted: string, from: number): number | undefined {
  for (let at = from; at < text.length; at = endOfLine(text, at)) {
    if (text.slice(at, endOfLine(text, at)).trimEnd() === wanted) return at
  }
  return undefined
}

function endOfLine(text: string, at: number): number {
  const lineBreak = text.indexOf("\n", at)
  return lineBreak === -1 ? text.length : lineBreak + 1
}

/** What stands between the brackets of a header, in one spelling. */
function sectionName(line: string): string | undefined {
  const [, name] = /^\s*\[\s*([^\]]+?)\s*\]/.exec(line) ?? []
  return name
    ?.replaceAll(/["']/g, "")
    .replaceAll(/\s+/g, " ")
    .replace(/^profile default$/, "default")
}
