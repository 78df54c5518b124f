import { Agent, get } from "node:http"
import type { RegisteredJob } from "@claimbridge/issuer"
import { ISSUER_URL } from "../test/support/an-issuer.ts"

const workersPerInstance = 8

/** Jobs that ask for tokens all the time, over connections that stay open. */
export interface Load extends Disposable {
  /** Asks so many times, at all instances alike. */
  run(count: number): Promise<LoadResult>
}

export interface LoadResult {
  readonly perSecond: number
  readonly latenciesMs: readonly number[]
}

export function createLoad(addresses: readonly string[], jobs: readonly RegisteredJob[]): Load {
  const agent = new Agent({ keepAlive: true })
  return {
    async run(count) {
      const latenciesMs: number[] = []
      let left = count
      const work = async (address: string): Promise<void> => {
        while (left > 0) {
          left -= 1
          const startMs = performance.now()
          await askOnce(agent, address, jobs[left % jobs.length])
          latenciesMs.push(performance.now() - startMs)
        }
      }
      const startMs = performance.now()
      await Promise.all(Array.from({ length: workersPerInstance }, () => addresses.map(work)).flat())
      return { perSecond: count / ((performance.now() - startMs) / 1000), latenciesMs }
    },
    [Symbol.dispose]: () => agent.destroy(),
  }
}

function askOnce(agent: Agent, address: string, job: RegisteredJob | undefined): Promise<void> {
  const path = job?.requestUrl.slice(ISSUER_URL.length)
  const headers = { authorization: `Bearer ${job?.requestToken}` }
  return new Promise((resolve, reject) => {
    get(`${address}${path}&audience=cognito-identity.amazonaws.com`, { agent, headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`status ${response.statusCode}`))
      response.resume().on("end", resolve)
    }).on("error", reject)
  })
}
