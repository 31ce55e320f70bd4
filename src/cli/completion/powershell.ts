import type { OptionModel, ProgramModel } from "./model.js";

/**
 * For PowerShell, of Windows (5.1) and later: the program's commands as JSON, and what finds in them the words that can stand
 * at the cursor. All of it is ASCII, since 5.1 takes a script for one in the system's own charset.
 */
export function powershellScript({ options, commands }: ProgramModel): string {
  const model = JSON.stringify({
    options: options.map(briefly),
    commands: commands.map(({ options: own, ...command }) => ({ ...command, options: own.map(briefly) })),
  });
  return `# gov-report completion powershell
Register-ArgumentCompleter -Native -CommandName 'gov-report', 'gov-report.cmd', 'gov-report.ps1' -ScriptBlock {
  param($word, $ast, $position)
  $model = ConvertFrom-Json @'
${ascii(model)}
'@
  $said = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } |
    Select-Object -Skip 1 | ForEach-Object { $_.Extent.Text })
  $prefix = ''
  $names = { param($options) $options | ForEach-Object { @{ text = $_.long; about = $_.about } } }
  if ($said.Count -eq 0) {
    if ($word -like '-*') { $found = & $names $model.options }
    else { $found = $model.commands | ForEach-Object { @{ text = $_.name; about = $_.about } } }
  } else {
    $command = $model.commands | Where-Object { $_.name -eq $said[0] }
    $option = $command.options | Where-Object { $_.long -eq $said[-1] -or $_.short -eq $said[-1] }
    # PowerShell completes names of files where nothing is found.
    if ($option -and $option.takes -ne 'none') {
      if ($option.isList -and $word -match '^(.*,)(.*)$') { $prefix = $Matches[1]; $word = $Matches[2] }
      $found = $option.words | ForEach-Object { @{ text = $_; about = $_ } }
    } elseif ($word -like '-*') { $found = & $names $command.options }
    else { $found = $command.words | ForEach-Object { @{ text = $_; about = $_ } } }
  }
  $found | Where-Object { $_.text -like "$word*" } | ForEach-Object {
    $text = $prefix + $_.text
    [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $_.about)
  }
}
`;
}

function briefly({ short, long, about, value, isList }: OptionModel) {
  const takes = typeof value === "string" ? value : "word";
  return {
    ...(short && { short }),
    long,
    about,
    takes,
    words: typeof value === "string" ? [] : value,
    isList,
  };
}

function ascii(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
