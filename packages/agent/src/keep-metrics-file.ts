import type { AgentMetrics } from "./create-agent-metrics.ts"
import { removeFile } from "./remove-file.ts"
import { replaceFile } from "./replace-file.ts"
import { type AgentRuntime, nodeRuntime } from "./runtime.ts"

const readableForAll = 0o644
const writeEachMs = 15_000

/** What `keepMetricsFile` takes. */
export interface MetricsFileOptions {
  /** Where they are written, in one step, mode 0644; the collector reads those that end in `.prom`. */
  readonly file: string
  readonly metrics: Pick<AgentMetrics, "text">
  /** Is told when it cannot be written. Default: nobody is told. */
  readonly onFailure?: (error: unknown) => void
  /** Parts of the machine to replace, for tests. */
  readonly runtime?: Partial<AgentRuntime>
}

/**
 * Writes metrics into a file, at once and each 15 seconds, for the textfile collector of Prometheus' node exporter.
 *
 * @example
 * ```ts
 * import { createAgentMetrics, keepMetricsFile } from "@claimbridge/agent"
 *
 * const file = "/var/lib/node_exporter/textfile/claimbridge.prom"
 * export const stop = keepMetricsFile({ file, metrics: createAgentMetrics() })
 * ```
 *
 * @returns A function that ends it, and removes the file.
 * @throws {RangeError} when the file's name does not end in `.prom`.
 * @see https://github.com/prometheus/node_exporter#textfile-collector
 */
export function keepMetricsFile(options: MetricsFileOptions): () => Promise<void> {
  const { file, metrics, onFailure = () => {} } = options
  if (!file.endsWith(".prom")) throw new RangeError("file must end in .prom, else the collector does not read it")
  const runtime = { ...nodeRuntime, ...options.runtime }
  const write = async (): Promise<void> => {
    try {
      await replaceFile(file, { text: metrics.text(), mode: readableForAll }, runtime)
    } catch (error) {
      onFailure(error)
    }
  }
  let written = write()
  const stop = runtime.every(writeEachMs, () => {
    written = write()
  })
  return async () => {
    stop()
    await written
    removeFile(file)
  }
}
