const identifier = /^[A-Za-z]\w*$/

/** The path of an object's member: `Statement[0].Effect`, or `…["aws:TagKeys"]` when the name needs quotes. */
export function memberPath(path: string, name: string): string {
  if (!identifier.test(name)) return `${path}[${JSON.stringify(name)}]`
  return path === "" ? name : `${path}.${name}`
}
