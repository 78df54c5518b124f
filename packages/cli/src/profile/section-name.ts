/** What stands between the brackets of a header, in one spelling; nothing for another line. */
export function sectionName(line: string): string | undefined {
  const [, name] = /^\s*\[\s*([^\]]+?)\s*\]/.exec(line) ?? []
  return name
    ?.replaceAll(/["']/g, "")
    .replaceAll(/\s+/g, " ")
    .replace(/^profile default$/, "default")
}
