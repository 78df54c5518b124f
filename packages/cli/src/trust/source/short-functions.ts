import { type CollectionTag, Pair, Scalar, type ScalarTag, YAMLMap } from "yaml"

const unprefixed = new Set(["Ref", "Condition"])

const names = [
  ..."Ref Condition And Base64 Cidr Contains Equals FindInMap GetAtt GetAZs If ImportValue Join Length Not Or".split(
    " ",
  ),
  ..."Select Split Sub ToJsonString Transform".split(" "),
]

/** Reads CloudFormation's short functions as their long form: `!Sub x` as `{ "Fn::Sub": "x" }`. */
export const shortFunctions: readonly (ScalarTag | CollectionTag)[] = names.flatMap((name) => {
  const tag = `!${name}`
  const long = unprefixed.has(name) ? name : `Fn::${name}`
  const call = (argument: unknown): YAMLMap => {
    const map = new YAMLMap()
    map.items.push(new Pair(new Scalar(long), argument))
    return map
  }
  return [
    { tag, resolve: (text: string) => ({ [long]: text }) },
    { tag, collection: "seq", resolve: (items) => call(items) },
    { tag, collection: "map", resolve: (entries) => call(entries) },
  ]
})
