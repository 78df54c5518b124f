/** Lets calls that come while one is under way join it. Nothing is kept after it has settled. */
export function singleFlight<Input, Output>(
  work: (input: Input) => Promise<Output>,
): (input: Input) => Promise<Output> {
  let flight: Promise<Output> | undefined
  return (input) => {
    flight ??= work(input).finally(() => {
      flight = undefined
    })
    return flight
  }
}
