/** Environment variables: `INPUT_*` as the runner makes them from `with`, and those that defaults come from. */
export type Env = Readonly<Record<string, string | undefined>>
