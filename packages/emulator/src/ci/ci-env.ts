/** Environment variables of a job. */
export type CiEnv = Readonly<Record<string, string>>
