/** What CloudFormation and Terraform both say, in the words of neither. */
export interface CommonForm {
  readonly providers: unknown
  readonly pools: unknown
  readonly tagMaps: unknown
  readonly roles: unknown
  readonly rules: unknown
  readonly parameters: readonly string[]
  readonly outputs: unknown
}

/** A reference, however it is written: `<identitypool.id>`. */
export function referenceTo(id: string, part: string): string {
  return `<${plainName(id)}.${part.toLowerCase()}>`
}

/** `IdentityPool` and `identity_pool` are the same name. */
export function plainName(name: string): string {
  return name.replaceAll("_", "").toLowerCase()
}

/** An entry of a record that has to be there. */
export function member(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (found, key) => (isRecord(found) || Array.isArray(found) ? Reflect.get(found, key) : undefined),
    value,
  )
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}

/** The entries of a record, or none. */
export function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return isRecord(value) ? Object.entries(value) : []
}

/** The items of a list, or none. */
export function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
