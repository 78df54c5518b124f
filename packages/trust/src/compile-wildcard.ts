export type TextMatcher = (text: string) => boolean

/** A run of the pattern between two `*`. `holes` are the positions of `?`, which take any UTF-16 code unit. */
interface Piece {
  text: string
  readonly holes: Set<number>
}

const special = /[*?\\]/

/**
 * Compiles a pattern in which `*` stands for any run of characters, `?` for one, and `\` takes the next one literally.
 *
 * The pieces between the `*` are searched from left to right and never revisited, so that hostile patterns such as
 * `*a*a*a*b` cost no more than a scan of the text.
 */
export function compileWildcard(pattern: string): TextMatcher {
  if (!special.test(pattern)) return (text) => text === pattern

  const [first, ...middle] = splitPieces(pattern)
  const last = middle.pop()
  if (!last) return (text) => text.length === first.text.length && standsAt(first, text, 0)

  const shortest = first.text.length + last.text.length
  return (text) =>
    text.length >= shortest &&
    standsAt(first, text, 0) &&
    standsAt(last, text, text.length - last.text.length) &&
    holdsInOrder(middle, text, { from: first.text.length, to: text.length - last.text.length })
}

function splitPieces(pattern: string): [Piece, ...Piece[]] {
  let piece = emptyPiece()
  const pieces: [Piece, ...Piece[]] = [piece]
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern.charAt(index)
    if (character === "*") {
      piece = emptyPiece()
      pieces.push(piece)
      continue
    }
    if (character === "?") piece.holes.add(piece.text.length)
    piece.text += character === "\\" ? pattern.charAt(++index) : character
  }
  return pieces
}

function emptyPiece(): Piece {
  return { text: "", holes: new Set() }
}

function holdsInOrder(pieces: readonly Piece[], text: string, range: { from: number; to: number }): boolean {
  let from = range.from
  for (const piece of pieces) {
    const found = find(piece, text, from)
    if (found < 0 || found + piece.text.length > range.to) return false
    from = found + piece.text.length
  }
  return true
}

function find(piece: Piece, text: string, from: number): number {
  if (piece.holes.size === 0) return text.indexOf(piece.text, from)

  const lastStart = text.length - piece.text.length
  for (let start = from; start <= lastStart; start++) {
    if (standsAt(piece, text, start)) return start
  }
  return -1
}

function standsAt(piece: Piece, text: string, start: number): boolean {
  if (piece.holes.size === 0) return text.startsWith(piece.text, start)

  for (let index = 0; index < piece.text.length; index++) {
    if (text[start + index] !== piece.text[index] && !piece.holes.has(index)) return false
  }
  return true
}
