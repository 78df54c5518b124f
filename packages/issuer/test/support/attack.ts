import type { RegisteredJob } from "@claimbridge/issuer"
import { anIssuer, facts, ISSUER_URL, type TestIssuer } from "./an-issuer.ts"
import type { Reply } from "./ask.ts"

/** An issuer with one job. */
export interface World extends TestIssuer {
  readonly job: RegisteredJob
  /** The job's own way to its tokens. */
  readonly path: string
}

export async function aWorld(given: Parameters<typeof anIssuer>[0] = {}): Promise<World> {
  const world = anIssuer(given)
  const job = await world.issuer.registerJob({ registrar: "jenkins", facts })
  return { ...world, job, path: job.requestUrl.slice(ISSUER_URL.length) }
}

/** What somebody tries, and what is to come of it. */
export interface Attack {
  readonly name: string
  readonly attack: (world: World) => Promise<Reply>
  readonly status: number
  readonly code: string
}
