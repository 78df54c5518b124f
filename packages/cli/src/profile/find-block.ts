import { sectionName } from "./section-name.ts"

/** What a profile that was written here stands between. */
export interface BlockMarks {
  readonly begin: string
  readonly header: string
  readonly end: string
}

/** A profile that was written here, and the text around it. */
export interface FoundBlock {
  readonly before: string
  /** What others have set in it, line by line. `aws configure set` puts that behind the end of the block. */
  readonly others: readonly string[]
  readonly after: string
}

const ownSetting = /^(?:region|credential_process)\s*=/
const setting = /^\s*[^#;\s]/

/** Finds a profile between its marks. Sections of others are none of it, even between the marks. */
export function findBlock(text: string, { begin, header, end }: BlockMarks): FoundBlock | undefined {
  const lines = text.split(/(?<=\n)/)
  const plain = lines.map((line) => line.trimEnd())
  const last = plain.indexOf(end)
  const start = last === -1 ? -1 : plain.lastIndexOf(begin, last)
  if (start === -1) return undefined
  const isOurs = (line: string): boolean => sectionName(line) === sectionName(header)
  const [inside, foreign] = atHeader(lines.slice(start + 1, last), (line) => !isOurs(line))
  const [tail, following] = foreign.length > 0 ? [[], lines.slice(last + 1)] : atHeader(lines.slice(last + 1))
  const own = [...inside.filter((line) => !isOurs(line)), ...tail.filter((line) => setting.test(line))]
  return {
    before: lines.slice(0, start).join(""),
    others: own.filter((line) => !ownSetting.test(line) && line.trim() !== "").map((line) => line.trimEnd()),
    after: [...foreign, ...tail.filter((line) => !setting.test(line)), ...following].join(""),
  }
}

/** Cuts lines in two at the first header of a section that is meant. */
function atHeader(
  lines: readonly string[],
  isMeant: (line: string) => boolean = () => true,
): readonly [string[], string[]] {
  const at = lines.findIndex((line) => sectionName(line) !== undefined && isMeant(line))
  return at === -1 ? [[...lines], []] : [lines.slice(0, at), lines.slice(at)]
}
