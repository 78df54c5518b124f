import type { OptionValues } from "../frame/option-values.ts"

/** The format that the options ask for: `--json` is one, too. The first is the default. */
export function chooseFormat<Format extends string>(
  options: OptionValues,
  formats: readonly [Format, ...Format[]],
): Format {
  const asked = options.text("format") ?? (options.flag("json") ? "json" : formats[0])
  return formats.find((format) => format === asked) ?? formats[0]
}
