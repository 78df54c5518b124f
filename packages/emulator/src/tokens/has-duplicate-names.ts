const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/gs

interface Frame {
  /** Absent in an array. */
  readonly names?: Set<unknown>
  expectsName: boolean
}

/** Tells whether an object at any depth of a JSON text has two members of one name. The text must be valid JSON. */
export function hasDuplicateNames(json: string): boolean {
  const frames: Frame[] = []
  for (const [token] of json.matchAll(TOKENS)) {
    if (repeatsName(frames, token)) return true
  }
  return false
}

function repeatsName(frames: Frame[], token: string): boolean {
  const top = frames.at(-1)
  if (token === "{") frames.push({ names: new Set(), expectsName: true })
  else if (token === "[") frames.push({ expectsName: false })
  else if (token === "}" || token === "]") frames.pop()
  else if (top?.names && token === ",") top.expectsName = true
  else if (top?.names && top.expectsName) return addName(top, top.names, token)
  return false
}

function addName(frame: Frame, names: Set<unknown>, token: string): boolean {
  const name: unknown = JSON.parse(token)
  frame.expectsName = false
  if (names.has(name)) return true
  names.add(name)
  return false
}
