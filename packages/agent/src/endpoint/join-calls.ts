/** Lets calls that come while one is under way share its outcome. Nothing is kept after it has settled. */
export function joinCalls<T>(work: () => Promise<T>): () => Promise<T> {
  let flight: Promise<T> | undefined
  return () => {
    flight ??= work().finally(() => {
      flight = undefined
    })
    return flight
  }
}
