import { jsonTokens } from "./json-tokens.ts"

/** What may come next, as the first characters of tokens; `v` stands for strings, numbers and names, `s` for strings. */
type Expected = "{[v" | "{[v]" | "s" | "s}" | ":" | ",}" | ",]" | ""

/** Where JSON text stops being JSON: the offset of the first token that can't stand there, or the end of the text. */
export function findSyntaxError(json: string): number {
  const closings: ("}" | "]")[] = []
  let expected: Expected = "{[v"
  for (const { text, offset } of jsonTokens(json)) {
    const token = kindOf(text)
    if (!token || !(expected.includes(token) || (token === "s" && expected.includes("v")))) return offset
    if (token === "{" || token === "[") closings.push(token === "{" ? "}" : "]")
    if (token === "}" || token === "]") closings.pop()
    expected = nextExpected(token, expected, closings.at(-1))
  }
  return json.length
}

function nextExpected(token: string, expected: Expected, closing: "}" | "]" | undefined): Expected {
  if (token === "{") return "s}"
  if (token === "[") return "{[v]"
  if (token === ":") return "{[v"
  if (token === "," && closing === "}") return "s"
  if (token === ",") return "{[v"
  if (expected === "s" || expected === "s}") return token === "}" ? after(closing) : ":"
  return after(closing)
}

function after(closing: "}" | "]" | undefined): Expected {
  if (closing === undefined) return ""
  return closing === "}" ? ",}" : ",]"
}

/** Nothing for what is no token at all. */
function kindOf(token: string): string | undefined {
  if (/^[{}[\],:]$/.test(token)) return token
  try {
    return typeof JSON.parse(token) === "string" ? "s" : "v"
  } catch {
    return undefined
  }
}
