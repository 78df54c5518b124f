import { GetCallerIdentityCommand } from "@aws-sdk/client-sts"
import type { Stack } from "@claimbridge/infra"
import { type AwsClients, createAwsClients } from "../../aws/aws-clients.ts"
import { CliError } from "../../cli-error.ts"
import type { Io } from "../../io.ts"
import type { Reading } from "../reading.ts"
import type { StateSource } from "../state-source.ts"
import { accountSource, type KnownPool } from "./account-source.ts"
import { findPool } from "./find-pool.ts"
import { readingOf } from "./reading-of.ts"

/** How long one call may take. */
const timeoutMs = 10_000

/** A large model is many calls, of which IAM turns some away: the SDK waits longer before each further one. */
const maxAttempts = 6

/** A stack of the model, and its side in AWS. */
export interface ReadAccount extends Disposable {
  readonly stack: Stack
  readonly source: StateSource
}

/** What is asked about. */
export interface AccountQuestion {
  readonly stacks: readonly Stack[]
  /** The pool, where the model doesn't make it in this account, or its name isn't enough. */
  readonly poolId: string | undefined
}

/**
 * Opens the account of the environment's credentials for reading.
 *
 * @throws {CliError} when there are no credentials, or they belong to an account that the model doesn't have.
 */
export async function readAccount(io: Pick<Io, "env">, { stacks, poolId }: AccountQuestion): Promise<ReadAccount> {
  const clients = createAwsClients(io, { region: stacks[0]?.region ?? "", timeoutMs, maxAttempts })
  try {
    const caller = await readCaller(clients)
    const stack = stacks.find(({ account }) => account === caller.account)
    if (!stack) throw wrongAccount(caller.account, stacks)
    const pool = await poolOf(clients, stack, poolId)
    const source = accountSource(clients, stack, { ...pool, iam: `arn:${caller.partition}:iam::${caller.account}` })
    return { stack, source, [Symbol.dispose]: () => clients[Symbol.dispose]() }
  } catch (error) {
    clients[Symbol.dispose]()
    throw error
  }
}

async function readCaller({ sts }: AwsClients): Promise<{ readonly account: string; readonly partition: string }> {
  const reading = await readingOf("sts:GetCallerIdentity", () => sts.send(new GetCallerIdentityCommand({})))
  const { Account = "", Arn = "" } = reading.state === "found" ? reading.value : {}
  if (Account === "") {
    const message = "Nobody says which account the AWS credentials belong to."
    throw new CliError({ message, hint: "They need sts:GetCallerIdentity.", kind: "denied" })
  }
  return { account: Account, partition: Arn.split(":")[1] ?? "aws" }
}

function wrongAccount(account: string, stacks: readonly Stack[]): CliError {
  const hint = `Use credentials of ${stacks.map((stack) => stack.account).join(" or ")}.`
  return new CliError({ message: `The model has nothing in account ${account}.`, hint })
}

async function poolOf(
  { cognito }: AwsClients,
  { resources }: Stack,
  given: string | undefined,
): Promise<Omit<KnownPool, "iam">> {
  const adopted = resources.find((resource) => resource.kind === "tag-map")?.pool
  const made = resources.find((resource) => resource.kind === "identity-pool")
  if (!made) return { id: readingOfId(given ?? (typeof adopted === "string" ? adopted : undefined)), reading: absent }
  const reading = await findPool(cognito, { id: given, name: made.name })
  return { id: reading.state === "found" ? readingOfId(reading.value.IdentityPoolId) : reading, reading }
}

const absent = { state: "absent" } as const

function readingOfId(id: string | undefined): Reading<string> {
  return id === undefined ? absent : { state: "found", value: id }
}
