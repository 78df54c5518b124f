/** What an option may be worth. */
export type OptionValue = PlainValue | MapList

/** What may be given on the command line. */
export type PlainValue = string | number | boolean | readonly string[]

/** A list out of claimbridge.yaml whose entries have options of their own, such as the hops of a chain. */
export interface MapList {
  readonly maps: readonly OptionValues[]
}

/** The options of one call, by their names. To ask for one as another type than its table says is a mistake of the command. */
export interface OptionValues {
  readonly text: (name: string) => string | undefined
  readonly number: (name: string) => number | undefined
  /** Empty when it is not given. */
  readonly list: (name: string) => readonly string[]
  /** Empty when claimbridge.yaml does not give it. */
  readonly maps: (name: string) => readonly OptionValues[]
  /** Whether it is given. */
  readonly flag: (name: string) => boolean
  /** Where a value comes from, as a person would say it: `--role-arn`, `CLAIMBRIDGE_ROLE_ARN`, `claimbridge.yaml:3:5`. */
  readonly origin: (name: string) => string | undefined
}

/** A value, and who gave it. */
export interface GivenOption {
  readonly value: OptionValue
  readonly origin: string
}

/** Reads options out of what was given; the first source that has one counts. */
export function optionValues(...sources: readonly ReadonlyMap<string, GivenOption>[]): OptionValues {
  const find = (name: string): GivenOption | undefined => sources.find((source) => source.has(name))?.get(name)
  const worth = (name: string): OptionValue | undefined => find(name)?.value
  return {
    text: (name) => textOf(worth(name)),
    number: (name) => numberOf(worth(name)),
    list: (name) => listOf(worth(name)),
    maps: (name) => mapsOf(worth(name)),
    flag: (name) => worth(name) === true,
    origin: (name) => find(name)?.origin,
  }
}

function textOf(value: OptionValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined
}

function numberOf(value: OptionValue | undefined): number | undefined {
  return typeof value === "number" ? value : undefined
}

function listOf(value: OptionValue | undefined): readonly string[] {
  return typeof value === "object" && !("maps" in value) ? value : []
}

function mapsOf(value: OptionValue | undefined): readonly OptionValues[] {
  return typeof value === "object" && "maps" in value ? value.maps : []
}
