import { createHash } from "node:crypto"

/** A profile in the text of an AWS configuration file. */
export interface ProfileBlock {
  /** Unlike that of any other block, without line breaks. */
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

interface Section {
  readonly start: number
  readonly end: number
}

/** How many sections a text has with this header, whatever its white space. */
export function countSections(text: string, header: string): number {
  const section = findSection(text, header)
  return section === undefined ? 0 : 1 + countSections(text.slice(section.end), header)
}

/** The ids of all blocks in a text, those of other jobs included. */
export function blockIds(text: string): readonly string[] {
  return [...text.matchAll(/^# claimbridge (.+): this profile lasts as long as the job\r?$/gm)].map(([, id = ""]) => id)
}

/** Whether a text has blocks, and nothing else. */
export function isBlocksAlone(text: string): boolean {
  const rest = blockIds(text).reduce((left, id) => withoutBlock(left, id, { replaced: "", gap: "" }), text)
  return text !== "" && rest === ""
}

/** The id of the block that the section with this header is in; nothing when it is the user's own. */
export function blockOf(text: string, header: string): string | undefined {
  const { start = 0 } = findSection(text, header) ?? {}
  const before = text.slice(0, start)
  const [, id] = /(?:^|\n)# claimbridge (.+): this profile lasts as long as the job\r?\n$/.exec(before) ?? []
  return id
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
  const begin = text.indexOf(beginLine(id))
  const lastLine = text.indexOf(endLine(id), begin)
  if (begin === -1 || lastLine === -1) return text
  const [before, after] = [text.slice(0, begin), text.slice(endOfLine(text, lastLine))]
  // What others have added after it needs the line break that the text lacked.
  const isLast = after === "" && replaced === "" && gap !== "" && before.endsWith(gap)
  return (isLast ? before.slice(0, -gap.length) : before) + replaced + after
}

/**
 * The same for a block whose comments another program has dropped: the section goes if it says what the block said, and
 * nothing else.
 */
export function withoutSection(
  text: string,
  header: string,
  { proof, replaced }: { readonly proof: string; readonly replaced: string },
): string {
  const section = findSection(text, header)
  if (section === undefined) return text
  const [, ...lines] = text.slice(section.start, section.end).split("\n")
  return proofOf(lines) === proof ? text.slice(0, section.start) + replaced + text.slice(section.end) : text
}

/** A hash of the settings of a section, whatever their order and white space; no key can be read out of it. */
export function proofOf(lines: readonly string[]): string {
  const settings = lines.map((line) => line.trim().replace(/\s*=\s*/, "=")).filter((line) => line !== "")
  return createHash("sha256").update(settings.toSorted().join("\n")).digest("base64url")
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
function findSection(text: string, header: string): Section | undefined {
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
