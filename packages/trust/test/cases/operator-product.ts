import type { RequestContext } from "../../src/index.ts"
import type { ConditionCase } from "../support/condition-case.ts"
import { pages } from "../support/pages.ts"
import { type OperatorSample, operatorSamples } from "./operator-samples.ts"

/** `match`, or why there is none. */
type Outcome = "match" | "KEY_ABSENT" | "KEY_MULTIVALUED" | "VALUE_MISMATCH"

/** What the request has: nothing, one value, or a list. A value holds or fails in the sense of the positive operator. */
type Presence = "absent" | "holds" | "fails" | "all hold" | "one holds" | "none holds"

type Row = readonly [presence: Presence, positive: Outcome, negated: Outcome, page: string]

interface Block {
  readonly prefix: string
  readonly suffixes: readonly string[]
  readonly rows: readonly Row[]
}

const { operators, multivalued, recordedSets } = pages

const multivaluedWithoutSet: readonly Row[] = [
  ["all hold", "KEY_MULTIVALUED", "KEY_MULTIVALUED", recordedSets],
  ["one holds", "KEY_MULTIVALUED", "KEY_MULTIVALUED", recordedSets],
  ["none holds", "KEY_MULTIVALUED", "KEY_MULTIVALUED", recordedSets],
]

const blocks: readonly Block[] = [
  {
    prefix: "",
    suffixes: [""],
    rows: [
      ["absent", "KEY_ABSENT", "match", operators],
      ["holds", "match", "VALUE_MISMATCH", operators],
      ["fails", "VALUE_MISMATCH", "match", operators],
      ...multivaluedWithoutSet,
    ],
  },
  {
    prefix: "",
    suffixes: ["IfExists"],
    rows: [
      ["absent", "match", "match", operators],
      ["holds", "match", "VALUE_MISMATCH", operators],
      ["fails", "VALUE_MISMATCH", "match", operators],
      ...multivaluedWithoutSet,
    ],
  },
  {
    prefix: "ForAllValues:",
    suffixes: ["", "IfExists"],
    rows: [
      ["absent", "match", "match", multivalued],
      ["holds", "match", "VALUE_MISMATCH", multivalued],
      ["fails", "VALUE_MISMATCH", "match", multivalued],
      ["all hold", "match", "VALUE_MISMATCH", multivalued],
      ["one holds", "VALUE_MISMATCH", "VALUE_MISMATCH", multivalued],
      ["none holds", "VALUE_MISMATCH", "match", multivalued],
    ],
  },
  {
    prefix: "ForAnyValue:",
    suffixes: ["", "IfExists"],
    rows: [
      ["absent", "KEY_ABSENT", "KEY_ABSENT", multivalued],
      ["holds", "match", "VALUE_MISMATCH", multivalued],
      ["fails", "VALUE_MISMATCH", "match", multivalued],
      ["all hold", "match", "VALUE_MISMATCH", multivalued],
      ["one holds", "match", "match", multivalued],
      ["none holds", "VALUE_MISMATCH", "match", multivalued],
    ],
  },
]

/** `Null` looks at presence alone. With a set prefix it is always true or always false, whatever the policy wants. */
const nullRows: readonly (readonly [operator: string, presence: Presence, whenTrue: boolean, whenFalse: boolean])[] = [
  ["Null", "absent", true, false],
  ["Null", "holds", false, true],
  ["Null", "all hold", false, true],
  ["ForAllValues:Null", "absent", true, true],
  ["ForAllValues:Null", "holds", true, true],
  ["ForAllValues:Null", "all hold", true, true],
  ["ForAnyValue:Null", "absent", false, false],
  ["ForAnyValue:Null", "holds", false, false],
  ["ForAnyValue:Null", "all hold", false, false],
]

/** Every operator with every set prefix, with and without `IfExists`, against every presence of its key. */
export const operatorProductCases: readonly ConditionCase[] = [
  ...operatorSamples.flatMap((sample) =>
    blocks.flatMap((block) => block.suffixes.flatMap((suffix) => block.rows.flatMap(casesOf(sample, block, suffix)))),
  ),
  ...nullRows.flatMap(([operator, presence, ...outcomes]) =>
    ["true", "false"].map((wanted, index) => ({
      name: `${operator} ${wanted}: ${presence}`,
      condition: { [operator]: { "example:key": wanted } },
      context: contextOf(presence, { holding: ["a", "b"], failing: ["c", "d"] }),
      expect: outcomes[index] ? ("match" as const) : ("no match" as const),
      page: operator === "Null" ? pages.operators : pages.policyChecks,
    })),
  ),
]

function casesOf(sample: OperatorSample, { prefix }: Block, suffix: string): (row: Row) => readonly ConditionCase[] {
  return ([presence, positive, negated, page]) => {
    const toCase = (name: string, outcome: Outcome): ConditionCase => ({
      name: `${prefix}${name}${suffix}: ${presence}`,
      condition: { [`${prefix}${name}${suffix}`]: { "example:key": sample.policy } },
      context: contextOf(presence, sample),
      ...(outcome === "match" ? { expect: "match" } : { expect: "no match", reason: outcome }),
      page,
    })
    return [
      toCase(sample.operator, positive),
      ...(sample.opposite === undefined ? [] : [toCase(sample.opposite, negated)]),
    ]
  }
}

function contextOf(
  presence: Presence,
  { holding, failing }: Pick<OperatorSample, "holding" | "failing">,
): RequestContext {
  const values: Readonly<Record<Presence, string | readonly string[] | undefined>> = {
    absent: undefined,
    holds: holding[0],
    fails: failing[0],
    "all hold": holding,
    "one holds": [failing[1], holding[1]],
    "none holds": failing,
  }
  const value = values[presence]
  return value === undefined ? {} : { "example:key": value }
}
