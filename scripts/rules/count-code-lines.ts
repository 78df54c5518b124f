/** Lines with code on them: neither blank nor only a comment. */
export function countCodeLines(text: string): number {
  const withoutBlocks = text.replace(/^\s*\/\*[\s\S]*?\*\/\s*$/gm, "")
  return withoutBlocks.split("\n").filter((line) => /\S/.test(line) && !/^\s*\/\//.test(line)).length
}
