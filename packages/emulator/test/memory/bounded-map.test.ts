import { describe, expect, it } from "vitest"
import { BoundedMap } from "../../src/memory/bounded-map.ts"

describe("BoundedMap", () => {
  it("forgets the entry that was added first when there is no room for another", () => {
    const map = new BoundedMap<string, number>(2)
    map.set("a", 1).set("b", 2).set("c", 3).set("d", 4).set("e", 5)
    expect([...map]).toEqual([
      ["d", 4],
      ["e", 5],
    ])
  })

  it("needs no room for another value of a key that it has", () => {
    const map = new BoundedMap<string, number>(2)
    map.set("a", 1).set("b", 2).set("a", 3).set("b", 4)
    expect([...map]).toEqual([
      ["a", 3],
      ["b", 4],
    ])
  })
})
