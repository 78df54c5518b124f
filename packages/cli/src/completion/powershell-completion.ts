import type { CompletedCommand } from "./completed-command.ts"

/** Completions for PowerShell. */
export function powershellCompletion(all: readonly CompletedCommand[]): string {
  return [
    "Register-ArgumentCompleter -Native -CommandName claimbridge -ScriptBlock {",
    "  param($word, $tree, $cursor)",
    "  $said = @($tree.CommandElements | ForEach-Object { $_.ToString() })",
    "  $offers = @{",
    `    '' = ${list([...all.map(({ name }) => name), "--help", "--version"])}`,
    ...all.map(({ name, options, words }) => {
      const offered = [...words, ...Object.keys(options).map((option) => `--${option}`)]
      return `    '${name}' = ${list(offered)}`
    }),
    "  }",
    "  $values = @{",
    ...all.flatMap(valueLines),
    "  }",
    "  $done = @($said | Select-Object -Skip 1)",
    "  if ($word -and $done.Count) { $done = @($done | Select-Object -SkipLast 1) }",
    "  $command = if ($done.Count) { $done[0] } else { '' }",
    "  $last = if ($done.Count) { \"$command $($done[-1])\" } else { '' }",
    "  $from = if ($values.ContainsKey($last)) { $values[$last] } else { $offers[$command] }",
    '  $from | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }',
    "}",
    "",
  ].join("\n")
}

function valueLines({ name, options }: CompletedCommand): readonly string[] {
  return Object.entries(options).flatMap(([option, { choices }]) =>
    choices === undefined ? [] : [`    '${name} --${option}' = ${list(choices)}`],
  )
}

function list(words: readonly string[]): string {
  return `@(${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(", ")})`
}
