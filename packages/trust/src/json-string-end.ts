/** Where a string of JSON text ends that begins at this offset: behind its closing quote, or behind the text. */
export function jsonStringEnd(json: string, start: number): number {
  let index = start + 1
  while (index < json.length && json[index] !== '"') index += json[index] === "\\" ? 2 : 1
  return index + 1
}
