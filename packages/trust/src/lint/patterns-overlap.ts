type Token = string | typeof one | typeof many

const one = Symbol("?")
const many = Symbol("*")

/**
 * Tells whether a text exists that a policy's pattern and a form both match. In the form, `*` is any run without a colon.
 *
 * Visits each pair of positions once.
 */
export function patternsOverlap(pattern: string, form: string): boolean {
  const tokens = tokensOf(pattern)
  const seen = new Set<number>()
  const pending: (readonly [number, number])[] = [[0, 0]]
  for (let next = pending.pop(); next; next = pending.pop()) {
    const [at, formAt] = next
    if (at === tokens.length && formAt === form.length) return true
    const position = at * (form.length + 1) + formAt
    if (seen.has(position)) continue
    seen.add(position)
    pending.push(...steps(tokens[at], form[formAt]).map(([by, formBy]) => [at + by, formAt + formBy] as const))
  }
  return false
}

const pass: readonly [number, number] = [1, 0]
const formPass: readonly [number, number] = [0, 1]

/** How far both sides may go on together. */
function steps(token: Token | undefined, form: string | undefined): readonly (readonly [number, number])[] {
  const isRun = form === "*"
  if (token === many) return form === undefined ? [pass] : [pass, formPass]
  if (token === undefined || form === undefined) return isRun ? [formPass] : []
  if (isRun) return token === ":" ? [formPass] : [pass, formPass]
  return token === one || token === form ? [[1, 1]] : []
}

function tokensOf(pattern: string): readonly Token[] {
  return [...pattern.matchAll(/\\?./gs)].map(([text]) => {
    if (text === "*") return many
    return text === "?" ? one : text.slice(-1)
  })
}
