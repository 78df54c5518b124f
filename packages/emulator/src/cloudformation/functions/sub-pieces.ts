/** A piece of an `Fn::Sub` text: literal, or the name between `${` and `}`. */
export type SubPiece = { readonly literal: string } | { readonly name: string }

/** Cuts an `Fn::Sub` text. `${!Literal}` is literal text without the `!`. */
export function subPieces(text: string): readonly SubPiece[] {
  const pieces: SubPiece[] = []
  let end = 0
  for (const match of text.matchAll(/\$\{([^}]*)\}/g)) {
    pieces.push({ literal: text.slice(end, match.index) })
    const name = (match[1] ?? "").trim()
    pieces.push(name.startsWith("!") ? { literal: `\${${name.slice(1)}}` } : { name })
    end = match.index + match[0].length
  }
  pieces.push({ literal: text.slice(end) })
  return pieces.filter((piece) => !("literal" in piece) || piece.literal !== "")
}
