/** The upper ends of the histogram of exchanges, in seconds. An exchange may take a minute by default. */
export const durationBuckets: readonly number[] = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
