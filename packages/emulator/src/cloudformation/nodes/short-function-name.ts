const UNPREFIXED = new Set(["Ref", "Condition"])

/** `!Sub` → `Fn::Sub`, `!Ref` → `Ref`; nothing for YAML's own tags. */
export function shortFunctionName(tag: string | undefined): string | undefined {
  if (tag === undefined || tag === "!" || tag.startsWith("tag:yaml.org,2002:")) return undefined
  const name = /^!([A-Za-z0-9:]+)$/.exec(tag)?.[1]
  if (name === undefined) return tag
  return UNPREFIXED.has(name) ? name : `Fn::${name}`
}
