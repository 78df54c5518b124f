import { formatAuthorization } from "../../format-authorization.ts"
import type { AccessVerdict, Explanation, NearestMiss, Trap } from "../explanation.ts"
import { describeObstacle } from "./describe-obstacle.ts"
import { describeRest } from "./describe-rest.ts"
import { fillSentence } from "./fill-sentence.ts"
import { type Quote, textQuote } from "./quote.ts"
import type { Line, Section } from "./section.ts"
import { statementTitle } from "./statement-title.ts"

/** Puts an explanation into words: the verdict and the nearest miss first, then traps, the rest, later access, notes. */
export function describeExplanation(explanation: Explanation, quote: Quote): readonly Section[] {
  const { verdict, nearestMiss, access, notes } = explanation
  const sections: readonly Section[] = [
    {
      heading: headline(explanation, quote),
      tone: verdict === "allowed" ? "good" : "bad",
      lines: nearestMiss ? describeMiss(explanation, nearestMiss, quote) : [],
    },
    list("Watch out", describeTraps(explanation, quote)),
    list("The rest", describeRest(explanation, quote)),
    { heading: "Then, in the session", lines: access.flatMap((verdict) => describeAccess(verdict, quote)) },
    list(
      "Notes",
      notes.map(({ code, facts }) => fillSentence(code, facts, quote)),
    ),
  ]
  return sections.filter(({ lines }, index) => index === 0 || lines.length > 0)
}

function headline({ verdict, nearestMiss, actions }: Explanation, quote: Quote): string {
  if (verdict === "allowed") return `Allowed: ${actions.map(({ action }) => quote.name(action)).join(", ")}`
  if (!nearestMiss?.action) return "Refused before any policy is asked"
  return `Denied: ${quote.name(nearestMiss.action)}`
}

function describeMiss({ actions, traps }: Explanation, miss: NearestMiss, quote: Quote): readonly Line[] {
  const { action, path, obstacles } = miss
  const statement = actions.find((verdict) => verdict.action === action)?.statements.find((one) => one.path === path)
  const count = obstacles.length === 1 ? "one thing is" : `${obstacles.length} things are`
  const nearness = statement?.applies ? "denies it" : `comes nearest: ${count} in the way`
  return [
    ...(statement ? [sentence(`${statementTitle(statement, quote)} ${nearness}.`)] : []),
    ...obstacles.flatMap((obstacle) => describeObstacle(obstacle, traps, quote)),
  ]
}

/** Each once, and without those that stand with what is in the way. */
function describeTraps({ traps, nearestMiss, actions }: Explanation, quote: Quote): readonly string[] {
  const left = actions.filter(({ decision }) => decision === "implicit-deny").flatMap(({ statements }) => statements)
  const allowing = left.filter(({ effect }) => effect === "Allow")
  const told = [nearestMiss ?? { obstacles: [] }, ...allowing].flatMap(({ obstacles }) => obstacles)
  const isTold = ({ code, path }: Trap) => told.some((one) => one.path === path && (path || one.code === code))
  return [...new Set(traps.filter((trap) => !isTold(trap)).map(({ code, facts }) => fillSentence(code, facts, quote)))]
}

function describeAccess({ action, resource, authorization }: AccessVerdict, quote: Quote): readonly Line[] {
  const place = resource === undefined ? "" : ` on ${quote.value(resource)}`
  const texts = formatAuthorization(authorization).split("\n").map(textQuote.name)
  return [sentence(`${quote.name(action)}${place}:`), { kind: "verbatim", texts }]
}

function list(heading: string, texts: readonly string[]): Section {
  return { heading, lines: texts.map(sentence) }
}

function sentence(text: string): Line {
  return { kind: "sentence", text }
}
