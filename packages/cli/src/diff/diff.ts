import { type Stack, synthesize } from "@claimbridge/infra"
import { judgeModel } from "../access/judge-model.ts"
import { defaultModelFile } from "../access/model-argument.ts"
import { readModel } from "../access/read-model.ts"
import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"
import { exitCodes } from "../frame/exit-codes.ts"
import { chooseFormat } from "../trust/choose-format.ts"
import { readParameters } from "../trust/read-parameters.ts"
import { compareStack, type StackComparison } from "./compare/compare-stack.ts"
import { diffReport } from "./report/diff-report.ts"

/** A stack, and how it compares. */
interface Compared {
  readonly stack: Stack
  readonly comparison: StackComparison
}

/** Says in what an account, or a template, isn't as the model says. */
export async function diff(invocation: Invocation): Promise<number> {
  const { io, options, positionals } = invocation
  const [path = defaultModelFile] = positionals
  const model = await readModel(io, path)
  const { stacks } = judgeModel(() => synthesize(model))
  const isTemplate = options.list("template").length > 0
  const { stack, comparison } = isTemplate
    ? await withTemplates(invocation, stacks)
    : await withAccount(invocation, stacks)
  const others = stacks.filter((one) => one !== stack).map(({ account }) => account)
  const report = { model: path, account: stack.account, region: stack.region, others, ...comparison }
  io.stdout.write(`${diffReport(report, chooseFormat(options, ["text", "markdown", "json"]))}\n`)
  return exitCodeOf(comparison)
}

async function withTemplates({ io, options }: Invocation, stacks: readonly Stack[]): Promise<Compared> {
  const stack = chooseStack(stacks, options.text("account-id"))
  const { readTemplates } = await import("./template/read-templates.ts")
  const paths = options.list("template")
  const source = await readTemplates(io, { paths, stack, parameters: readParameters(options) })
  return { stack, comparison: await compareStack(stack, source) }
}

async function withAccount({ io, options }: Invocation, stacks: readonly Stack[]): Promise<Compared> {
  const { readAccount } = await import("./aws/read-account.ts")
  using account = await readAccount(io, { stacks, poolId: options.text("identity-pool-id") })
  const { stack, source } = account
  if (stack.parameters.length > 0 && source.poolId.state === "absent") {
    const message = `Nobody says which pool the roles of account ${stack.account} trust.`
    throw new CliError({ message, hint: "Give its id with --identity-pool-id: it is an output of the pool's stack." })
  }
  return { stack, comparison: await compareStack(stack, source) }
}

/** The pool's stack is the first. */
function chooseStack(stacks: readonly Stack[], account: string | undefined): Stack {
  const chosen = account === undefined ? stacks[0] : stacks.find((stack) => stack.account === account)
  if (chosen) return chosen
  const hint = `It has ${stacks.map((stack) => stack.account).join(" and ")}.`
  throw new CliError({ message: `The model has nothing in account ${account}.`, hint })
}

function exitCodeOf({ differences }: StackComparison): number {
  if (differences.some(({ action }) => action !== "unread")) return exitCodes.denied
  return differences.length > 0 ? exitCodes.unavailable : 0
}
