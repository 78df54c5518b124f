import { serializationProblem } from "../../input/serialization-problem.ts"
import type { Shape } from "../../input/shape.ts"

/** One of a few words. */
export function choiceShape<const Word extends string>(words: readonly Word[]): Shape<Word> {
  const constraint = `Member must satisfy enum value set: [${words.join(", ")}]`
  return {
    parse(value, { at, broken }) {
      if (typeof value !== "string") throw serializationProblem(value, "String")
      const word = words.find((candidate) => candidate === value)
      if (word === undefined) broken.push(`Value '${value}' at '${at}' failed to satisfy constraint: ${constraint}`)
      return word
    },
  }
}
