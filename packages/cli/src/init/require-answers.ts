import { CliError } from "../cli-error.ts"
import type { Answers } from "./question.ts"
import { questionsFor } from "./questions-for.ts"
import { whereaboutsOf } from "./whereabouts-of.ts"

/**
 * Sees to it that nothing is left to ask: what has a default gets it.
 *
 * @throws {CliError} that names every option that is missing.
 */
export function requireAnswers(given: Answers): Answers {
  const questions = questionsFor({ ci: "github", ...given })
  const missing = questions.filter((question) => given[question.option] === undefined && question.default === undefined)
  if (missing.length > 0) {
    const hints = missing.flatMap((question) => {
      const whereabouts = whereaboutsOf(question, given)
      return whereabouts ? [`--${question.option}: ${whereabouts}`] : []
    })
    throw new CliError({
      message: `Nobody can be asked here, and there is no ${missing.map(({ option }) => `--${option}`).join(", ")}.`,
      hint: [...hints, "--help shows an example."].join("\n"),
    })
  }
  const defaults = questions.map((question) => [question.option, given[question.option] ?? question.default])
  return Object.fromEntries(defaults)
}
