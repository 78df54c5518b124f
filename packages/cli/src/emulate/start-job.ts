import type { CiName, Emulator } from "@claimbridge/emulator"
import { CliError } from "../cli-error.ts"
import { emulatedCis } from "./emulated-cis.ts"

type Claims = NonNullable<NonNullable<Parameters<Emulator["githubJob"]>[0]>["claims"]>

/** Starts a job of a CI, and gives the variables that it sees. */
export async function startJob(
  issuer: Emulator,
  ci: string,
  claims: Claims,
): Promise<Readonly<Record<string, string>>> {
  if (ci === "github") return issuer.githubJob({ claims }).env
  if (isCi(ci)) return (await issuer.ciJob({ ci, claims })).env
  throw new CliError({ message: `There is no CI ${ci}.`, hint: `Choose one of: ${emulatedCis.join(", ")}.` })
}

function isCi(name: string): name is CiName {
  return emulatedCis.some((ci) => ci === name)
}
