import { describe, expect, it } from "vitest"
import { hasDuplicateNames } from "../../src/tokens/has-duplicate-names.ts"

describe("hasDuplicateNames", () => {
  it.each([
    { name: "two members of one name", json: '{"a":1,"a":1}' },
    { name: "a name that is spelled with an escape the second time", json: String.raw`{"a":1,"\u0061":2}` },
    { name: "a repetition in an object in a list", json: '{"a":[1,{"b":1,"c":2,"b":3}]}' },
    { name: "a repetition in a value that is itself overwritten", json: '{"a":{"b":1,"b":2},"a":{}}' },
    { name: "a repeated __proto__", json: '{"__proto__":1,"__proto__":2}' },
    {
      name: "a repetition behind a string with quotes and colons",
      json: String.raw`{"a":"\\\":,{\"b\":","b":1,"b":2}`,
    },
  ])("finds $name", ({ json }) => {
    expect(hasDuplicateNames(json, JSON.parse(json))).toBe(true)
  })

  it.each([
    { name: "different names", json: '{"a":1,"b":{"a":1}}' },
    { name: "one name in two objects of a list", json: '[{"a":1},{"a":2}]' },
    { name: "colons and quotes in strings", json: String.raw`{"a:\":b":"c:d\\","e":["f:g"]}` },
    { name: "white space around colons", json: '{ "a" : 1 , "b" :\n[ { } ] }' },
    { name: "names that objects inherit", json: '{"__proto__":1,"constructor":2,"toString":3}' },
    { name: "a text without objects", json: '"a:b"' },
    { name: "lists nested deeper than calls can be", json: `${"[".repeat(50_000)}${"]".repeat(50_000)}` },
  ])("finds none in $name", ({ json }) => {
    expect(hasDuplicateNames(json, JSON.parse(json))).toBe(false)
  })
})
