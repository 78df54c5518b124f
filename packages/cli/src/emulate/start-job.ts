import type { CiName, Emulator, GivenClaims } from "@claimbridge/emulator"
import { CliError } from "../cli-error.ts"
import { emulatedCis } from "./emulated-cis.ts"

/** What the job is, and what starts its CI's command. */
export interface JobOptions {
  readonly claims?: GivenClaims
  readonly commandProgram?: readonly string[]
}

/** Starts a job of a CI, and gives the variables that it sees. */
export async function startJob(
  issuer: Emulator,
  ci: string,
  { claims = {}, ...program }: JobOptions,
): Promise<Readonly<Record<string, string>>> {
  if (ci === "github") return issuer.githubJob({ claims }).env
  if (isCi(ci)) return (await issuer.ciJob({ ci, claims, ...program })).env
  throw new CliError({ message: `There is no CI ${ci}.`, hint: `Choose one of: ${emulatedCis.join(", ")}.` })
}

function isCi(name: string): name is CiName {
  return emulatedCis.some((ci) => ci === name)
}
