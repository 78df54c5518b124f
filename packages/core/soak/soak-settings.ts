/** What both processes of a soak know. */
export interface SoakSettings {
  readonly seed: string
  readonly seconds: number
  readonly clients: number
  /** So many times as fast as the real one goes everybody's time: the 15 minutes that AWS gives at least are 20 seconds. */
  readonly speed: number
  /** When it began, in real milliseconds since the epoch. */
  readonly sinceMs: number
}
