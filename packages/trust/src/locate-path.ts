import { jsonPlaces } from "./json-places.ts"
import { type TextPosition, textPosition } from "./text-position.ts"

/**
 * Finds the place of a path such as `Statement[0].Effect` in the JSON text of a policy; of what isn't there, the nearest
 * place that it would stand in, and of what is there twice, the last.
 *
 * A single statement without a list is `Statement[0]`, too. Nothing when the text isn't JSON.
 */
export function locatePath(json: string, path: string): TextPosition | undefined {
  if (!isJson(json)) return undefined
  const paths = [path, path.replace(/^Statement\[0\]/, "Statement")]
  let nearest = { path: "", offset: Math.max(0, json.search(/\S/)) }
  for (const place of jsonPlaces(json)) {
    const isNearer = place.path.length >= nearest.path.length && paths.some((wanted) => leadsTo(place.path, wanted))
    if (isNearer) nearest = place
  }
  return textPosition(json, nearest.offset)
}

/** Compares lengths first: paths into deeply nested text are long, and the texts aren't joined before they are read. */
function leadsTo(path: string, wanted: string): boolean {
  if (path.length > wanted.length || !wanted.startsWith(path)) return false
  return path.length === wanted.length || /[.[]/.test(wanted.charAt(path.length))
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
