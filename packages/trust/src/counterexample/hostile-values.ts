const fills = ["", "evil", "-evil", "evil-", "evil/evil"]

/** Values that look like a good one and are another: another owner, a longer name, another case, another id. */
export function hostileValues(value: string): readonly string[] {
  if (/^\d+$/.test(value)) return [value === "1" ? "2" : "1", `${value}1`, `1${value}`]
  const end = value.lastIndexOf("/") + 1
  const [path, name] = [value.slice(0, end), value.slice(end)]
  const start = value.search(/\/|$/)
  const [owner, rest] = [value.slice(0, start), value.slice(start)]
  const at = value.indexOf("@")
  return [
    `${path}evil`,
    `${value}-evil`,
    `evil-${value}`,
    `${path}${swapCase(name)}`,
    ...(end > 0 ? [`${path}evil-${name}`, `evil${rest}`, `${owner}-evil${rest}`] : []),
    ...(at > 0 ? [`${value.slice(0, at)}@refs/heads/evil`] : []),
  ]
}

/** Values that a pattern of a policy may let through, in short and in hostile ways. */
export function valuesOfPattern(pattern: string): readonly string[] {
  if (!/[*?]/.test(pattern)) return [pattern, ...hostileValues(pattern)]
  if (/^[\d*?]+$/.test(pattern)) return ["", "1", "2"].map((fill) => filled(pattern, fill, fill || "3"))
  const lastStar = pattern.lastIndexOf("*")
  const open = lastStar === pattern.length - 1 ? pattern.slice(0, lastStar).replaceAll("*", "") : undefined
  return fills.flatMap((fill) => [
    filled(pattern, fill, "x"),
    filled(pattern.replace("*", fill), "", "x"),
    ...(open === undefined ? [] : [filled(`${open}${fill}`, "", "x")]),
  ])
}

function filled(pattern: string, star: string, character: string): string {
  return pattern.replaceAll("*", star).replaceAll("?", character)
}

function swapCase(value: string): string {
  const upperCase = value.toUpperCase()
  return upperCase === value ? value.toLowerCase() : upperCase
}
