/** What an option of core was called where it was typed. */
export interface OptionOrigin {
  readonly input: string
  /** Inside `roles`: the field, and where it stands. */
  readonly label?: string
}

/** The origin of an option of core, such as `chain[0].roleArn`; nothing where it was typed under its usual input. */
export type OriginOf = (option: string) => OptionOrigin | undefined
