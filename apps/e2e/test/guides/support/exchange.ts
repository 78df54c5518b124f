import { ClaimbridgeError, fromCognito } from "@claimbridge/core"
import type { Emulator } from "@claimbridge/emulator"
import { house, houseClaims } from "./house.ts"
import { jobToken } from "./job-token.ts"
import type { Note, NotedJob } from "./note.ts"

/** Whom a job asks for what. */
export interface Target {
  readonly emulator: Emulator
  readonly identityPoolId: string
  readonly roleArn: string
}

/** The policy said no: what else goes wrong is an error of the test. */
const refusals: readonly string[] = ["ERR_ROLE_DENIED", "ERR_TAG_SESSION_DENIED"]

/** What comes of a job's exchange, with its token taken to a pool and a role of the emulator. */
export async function exchange(
  { emulator, identityPoolId, roleArn }: Target,
  job: NotedJob,
  note: Note,
): Promise<"allowed" | "denied"> {
  const claims = claimsOf(job, note)
  const token = await jobToken(emulator, claims, { ...note, ...(job.issuer && { issuer: job.issuer }) })
  const direct = job.flow === "direct"
  const roleSessionName = job.sessionName ?? (note.ci ? "a-job" : "{run_id}@{sha}")
  const provider = fromCognito({
    ...(direct ? { flow: "direct" } : { flow: "basic", identityPoolId }),
    roleArn,
    roleSessionName,
    token: ({ audience }) => token(audience),
    ...(note.audience && { audience: note.audience }),
    clientConfig: { region: house.region, requestHandler: emulator.requestHandler },
  })
  return provider().then(
    () => "allowed",
    (error: unknown) => {
      if (error instanceof ClaimbridgeError && refusals.includes(error.code)) return "denied"
      throw error
    },
  )
}

/** Those of the house's job, unless it's another CI's. `null` leaves a claim out. */
function claimsOf(job: NotedJob, { ci = "github" }: Note): Readonly<Record<string, unknown>> {
  const claims = ci === "github" ? { ...houseClaims, ...job.claims } : { ...job.claims }
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, value ?? undefined]))
}
