/** Environment variables of a job. */
export type Env = Readonly<Record<string, string | undefined>>
