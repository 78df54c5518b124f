/** What the session's policy variables stand for, by name in lower case, e.g. `aws:principaltag/repository`. */
export type SessionVariables = ReadonlyMap<string, string>

export interface Filled {
  readonly text: string
  /** The same for somebody whose first variable has another value; absent without variables. */
  readonly foreign?: string
}

const variable = /\$\{\s*([^,}]+?)\s*(?:,\s*'([^']*)'\s*)?\}/g

/**
 * Replaces the policy variables of a text. One that the session does not carry is replaced by its own name: no policy
 * lets such a path through, and the refusal says why.
 */
export function fillVariables(text: string, variables: SessionVariables): Filled {
  const first = [...text.matchAll(variable)].find(([, name]) => !isCharacter(name))?.[0]
  const fill = (rest: string): string =>
    rest.replaceAll(variable, (_, name: string, fallback: string | undefined) =>
      isCharacter(name) ? "x" : (variables.get(name.toLowerCase()) ?? fallback ?? name.split("/").at(-1) ?? name),
    )
  if (first === undefined) return { text: fill(text) }
  return { text: fill(text), foreign: fill(text.replace(first, () => `${fill(first)}-other`)) }
}

/** `${*}`, `${?}` and `${$}` stand for the characters themselves. */
function isCharacter(name: string | undefined): boolean {
  return name !== undefined && /^[*?$]$/.test(name)
}
