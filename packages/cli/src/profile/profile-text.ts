import { findBlock } from "./find-block.ts"
import { sectionName } from "./section-name.ts"

/** The header of a profile in the config file. */
export function profileHeader(name: string): string {
  return name === "default" ? "[default]" : `[profile ${name}]`
}

/** Puts a profile in the place of the one that was written before, or at the end. What others have set in it stays. */
export function withProfile(text: string, name: string, lines: readonly string[]): string {
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n"
  const gap = text === "" || text.endsWith("\n") ? "" : lineBreak
  const { before, others, after } = findBlock(text, marksOf(name)) ?? { before: text + gap, others: [], after: "" }
  const { begin, header, end } = marksOf(name)
  return before + [begin, header, ...lines, ...others, end, ""].join(lineBreak) + after
}

/** Takes a profile out again, with all that is set in it; nothing when there is none that was written here. */
export function withoutProfile(text: string, name: string): string | undefined {
  const place = findBlock(text, marksOf(name))
  return place && place.before + place.after
}

/** Whether a text has a section with this header, whatever its white space and quotes. */
export function hasSection(text: string, header: string): boolean {
  return text.split("\n").some((line) => sectionName(line) !== undefined && sectionName(line) === sectionName(header))
}

function marksOf(name: string): { readonly begin: string; readonly header: string; readonly end: string } {
  return {
    begin: `# claimbridge profile ${name}: begin`,
    header: profileHeader(name),
    end: `# claimbridge profile ${name}: end`,
  }
}
