/** Whether a text fits a pattern with `*` and `?`, in time that grows with their lengths and never explodes. */
export function matchesWildcard(pattern: string, text: string): boolean {
  let at = 0
  let lastStar = -1
  let resume = 0
  for (let index = 0; index < text.length; ) {
    if (pattern[at] === "*") {
      lastStar = at++
      resume = index
    } else if (pattern[at] === "?" || pattern[at] === text[index]) {
      at += 1
      index += 1
    } else {
      if (lastStar === -1) return false
      at = lastStar + 1
      index = ++resume
    }
  }
  return /^\**$/.test(pattern.slice(at))
}
