/** The same fields, each of them absent in place of undefined. */
type Given<Fields> = { [Name in keyof Fields]?: NonNullable<Fields[Name]> }

/** Leaves out the fields that are undefined. */
export function given<Fields extends object>(fields: Fields): Given<Fields> {
  const there: Given<Fields> = {}
  for (const name in fields) {
    const value = fields[name]
    if (value !== undefined && value !== null) there[name] = value
  }
  return there
}
