/** Puts a table into a page, between `<!-- name: … -->` and `<!-- /name -->`. */
export function withTable(page: string, name: string, table: string): string {
  const place = new RegExp(`(?<=<!-- ${name}:[^>]*-->\\n\\n)[\\s\\S]*(?=\\n<!-- /${name} -->)`)
  if (!place.test(page)) throw new Error(`there is no \`<!-- ${name}: … -->\` followed by \`<!-- /${name} -->\``)
  return page.replace(place, () => table)
}
