import { CliError } from "../cli-error.ts"
import type { Io } from "../io.ts"
import { checkAnswer } from "./check-answer.ts"
import type { Answers, Question } from "./question.ts"
import { questionsFor } from "./questions-for.ts"
import { whereaboutsOf } from "./whereabouts-of.ts"

/**
 * Asks a person for the answers that aren't given yet.
 *
 * @throws {CliError} when the input ends before that.
 */
export async function askAnswers({ stdin, stderr }: Pick<Io, "stdin" | "stderr">, given: Answers): Promise<Answers> {
  let answers = given
  let question = nextQuestion(answers)
  if (!question) return answers
  stderr.write(promptOf(question, answers))
  for await (const line of stdin.lines()) {
    const { answer, fault } = checkAnswer(question, line.trim() || (question.default ?? ""), answers)
    if (fault !== undefined) stderr.write(`That is ${fault}.\n`)
    else answers = { ...answers, [question.option]: answer }
    question = nextQuestion(answers)
    if (!question) return answers
    stderr.write(promptOf(question, answers))
  }
  throw new CliError({ message: "The answers end too soon.", hint: "Nothing was written." })
}

function nextQuestion(answers: Answers): Question | undefined {
  return questionsFor(answers).find(({ option, isQuiet }) => !isQuiet && answers[option] === undefined)
}

function promptOf(question: Question, answers: Answers): string {
  const { text, default: preset } = question
  const whereabouts = whereaboutsOf(question, answers)
  const where = whereabouts === undefined ? "" : ` (${whereabouts})`
  return `${text}${where}${preset === undefined ? "" : ` [${preset}]`}: `
}
