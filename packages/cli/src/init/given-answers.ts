import { CliError } from "../cli-error.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { visible } from "../trust/visible.ts"
import { checkAnswer } from "./check-answer.ts"
import { type Answers, answerNames } from "./question.ts"
import { questionsFor } from "./questions-for.ts"

/**
 * Reads the answers that are given as options.
 *
 * @throws {CliError} when one can't be right, or isn't asked of that CI.
 */
export function givenAnswers(options: OptionValues): Answers {
  const given = answerNames.flatMap((name) => {
    const value = options.text(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const answers: Answers = Object.fromEntries(given)
  if (answers.ci === undefined) return answers
  const questions = questionsFor(answers)
  const checked = given.map(([name, value]) => {
    const question = questions.find(({ option }) => option === name)
    if (!question) throw notAsked(name, answers.ci ?? "")
    const { answer, fault } = checkAnswer(question, value, answers)
    if (fault !== undefined) {
      const message = `--${name} is ${fault}: ${JSON.stringify(visible(value))}.`
      throw new CliError({ message, hint: "--help shows an example." })
    }
    return [name, answer] as const
  })
  return Object.fromEntries(checked)
}

function notAsked(name: string, ci: string): CliError {
  const names = questionsFor({ ci }).map(({ option }) => `--${option}`)
  return new CliError({ message: `--${name} means nothing for ${ci}.`, hint: `There is ${names.join(", ")}.` })
}
