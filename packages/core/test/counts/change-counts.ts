const tablePattern = /(?<=<!-- counts:[^>]*-->\n\n)[\s\S]*(?=\n<!-- \/counts -->)/

/** Changes a README's table of counts, which is between two comments. */
export function changeCounts(readme: string, change: (table: string) => string): string {
  if (!tablePattern.test(readme)) throw new Error("there is no `<!-- counts: … -->` followed by `<!-- /counts -->`")
  return readme.replace(tablePattern, change)
}
