import type { Example } from "./example.ts"

const fencedTs = /^([ \t]*)```ts[ \t]*\r?\n([\s\S]*?)^[ \t]*```[ \t]*\r?$/gm
const docComment = /\/\*\*[\s\S]*?\*\//g

/** The ```ts blocks of a Markdown file, or of the JSDoc comments of a source file. */
export function cutExamples(file: string, text: string): Example[] {
  const prose = file.endsWith(".md") ? text : docCommentsOnly(text)
  return [...prose.matchAll(fencedTs)].map((match) => {
    const before = prose.slice(0, match.index).split("\n").length
    return { file, line: before, code: "\n".repeat(before) + (match[2] ?? "") }
  })
}

/** The same text with everything but JSDoc prose blanked out, line for line and column for column. */
function docCommentsOnly(source: string): string {
  const comments = [...source.matchAll(docComment)]
  let prose = ""
  for (const { 0: comment, index } of comments) {
    prose += blank(source.slice(prose.length, index)) + withoutFrame(comment)
  }
  return prose
}

function withoutFrame(comment: string): string {
  return comment.replace(/^\s*\/?\*+[/ ]?|\*\/$/gm, blank)
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ")
}
