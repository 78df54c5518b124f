/** A profile in the text of an AWS configuration file. */
export interface ProfileBlock {
  /** Unlike that of any other block. */
  readonly id: string
  /** Such as `[profile deploy]`. */
  readonly header: string
  /** Such as `region = eu-west-1`. Without any, the header is left out too. */
  readonly lines: readonly string[]
}

/** What a block took the place of. */
export interface BlockPlace {
  /** The section that was there; empty for a new profile. */
  readonly replaced: string
  /** The line break that the text lacked at its end. */
  readonly gap: string
}

/** Whether a text has a section with this header, whatever its white space. */
export function hasSection(text: string, header: string): boolean {
  return findSection(text, header) !== undefined
}

/** Whether the section with this header is one that a step of this action wrote. */
export function isOwnSection(text: string, header: string): boolean {
  const { start = 0 } = findSection(text, header) ?? {}
  return /# claimbridge [^\n]+\n$/.test(text.slice(0, start))
}

/** Puts a block in the place of the section with its header or, when there is none, at the end. */
export function withBlock(text: string, block: ProfileBlock): BlockPlace & { readonly text: string } {
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n"
  const { start, end } = findSection(text, block.header) ?? { start: text.length, end: text.length }
  const gap = start === 0 || text[start - 1] === "\n" ? "" : lineBreak
  return {
    text: text.slice(0, start) + gap + blockText(block, lineBreak) + text.slice(end),
    replaced: text.slice(start, end),
    gap,
  }
}

/** Takes a block out again, and puts back what it replaced. A text without the block stays as it is. */
export function withoutBlock(text: string, id: string, { replaced, gap }: BlockPlace): string {
  const begin = text.indexOf(gap + beginLine(id))
  const lastLine = text.indexOf(endLine(id), begin)
  if (begin === -1 || lastLine === -1) return text
  return text.slice(0, begin) + replaced + text.slice(endOfLine(text, lastLine))
}

function blockText({ id, header, lines }: ProfileBlock, lineBreak: string): string {
  const section = lines.length === 0 ? [] : [header, ...lines]
  return [beginLine(id), ...section, endLine(id), ""].join(lineBreak)
}

function beginLine(id: string): string {
  return `# claimbridge ${id}: this profile lasts as long as the job`
}

function endLine(id: string): string {
  return `# claimbridge ${id}: end`
}

/** From the header to the last line that is neither blank nor a comment. */
function findSection(text: string, header: string): { readonly start: number; readonly end: number } | undefined {
  const wanted = nameOf(header)
  let start: number | undefined
  let end = 0
  for (let at = 0; at < text.length; at = endOfLine(text, at)) {
    const line = text.slice(at, endOfLine(text, at))
    if (nameOf(line) !== undefined) {
      if (start !== undefined) break
      if (nameOf(line) !== wanted) continue
      start = at
    }
    if (start !== undefined && /^[^#;\s]|^\s+[^#;\s]/.test(line)) end = endOfLine(text, at)
  }
  return start === undefined ? undefined : { start, end }
}

/** What stands between the brackets of a header, in one spelling. */
function nameOf(line: string): string | undefined {
  const [, name] = /^\s*\[\s*([^\]]+?)\s*\]/.exec(line) ?? []
  return name
    ?.replace(/^profile\s+default$/, "default")
    .replaceAll(/["']/g, "")
    .replaceAll(/\s+/g, " ")
}

function endOfLine(text: string, at: number): number {
  const lineBreak = text.indexOf("\n", at)
  return lineBreak === -1 ? text.length : lineBreak + 1
}
