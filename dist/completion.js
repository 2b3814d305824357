import "./rolldown-runtime.js";
import { t as checkFormats } from "./options.js";

// src/completion.ts
/** A script that completes the program's commands, options and their values; all words are taken from the program. */
function completionScript(shell, program, rules) {
	const commands = program.commands.map((command) => wordsOf(command, rules));
	const [main] = commands;
	return main ? scripts[shell]({
		program: program.name(),
		commands,
		main
	}) : "";
}
function wordsOf(command, rules) {
	const options = command.createHelp().visibleOptions(command).map(optionOf);
	return {
		name: command.name(),
		description: command.description(),
		options,
		values: valuesOf(command.registeredArguments, rules)
	};
}
function optionOf({ short, long, description, flags, argChoices, required }) {
	const names = [short, long].flatMap((name) => name === void 0 ? [] : [name]);
	if (!required) return {
		names,
		description,
		values: "nothing"
	};
	if (flags.endsWith("<format=file>")) return {
		names,
		description,
		values: checkFormats.map((format) => `${format}=`)
	};
	return {
		names,
		description,
		values: argChoices ?? (/<(?:file|path)>$/.test(flags) ? "paths" : "any")
	};
}
function valuesOf([argument], rules) {
	if (!argument) return "nothing";
	if (argument.argChoices) return argument.argChoices;
	return {
		paths: "paths",
		rule: rules
	}[argument.name()] ?? "any";
}
/** Texts for people inside single quotes. */
const inQuotes = (text, write) => `'${text.replace(/['\\]/g, write)}'`;
const forPosix = (text) => inQuotes(text, (character) => character === "'" ? "'\\''" : character);
const forFish = (text) => inQuotes(text, (character) => `\\${character}`);
const namesOf = (commands) => commands.map(({ name }) => name);
/** A line for each option that takes a value, told from the others by `command:option`. */
const valueCases = (commands, complete) => commands.flatMap(({ name, options }) => options.flatMap(({ names, values }) => values === "nothing" ? [] : [`    ${names.map((one) => `${name}:${one}`).join("|")}) ${complete(values)} ;;`]));
function bash({ program, commands, main }) {
	const offer = (values) => typeof values !== "string" ? `words='${values.join(" ")}'` : values === "paths" ? "files=1" : "return";
	return `# Completion for bash. Put this into ~/.bashrc: eval "$(${program} completion bash)"
_aoai_guard() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=${main.name} words= files=
  COMPREPLY=()
  if [[ $word == = ]]; then word=; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if ((COMP_CWORD > 1)); then
    case \${COMP_WORDS[1]} in ${namesOf(commands).join("|")}) command=\${COMP_WORDS[1]} ;; esac
  fi
  case $command:$before in
${valueCases(commands, offer).join("\n")}
    *)
      case $command:$word in
${commands.map(({ name, options }) => `        ${name}:-*) words='${options.flatMap(({ names }) => names).join(" ")}' ;;`).join("\n")}
${commands.map(({ name, values }) => `        ${name}:*) ${values === "nothing" ? "return" : offer(values)} ;;`).join("\n")}
      esac
      if ((COMP_CWORD == 1)) && [[ $word != -* ]]; then words='${namesOf(commands).join(" ")}'; fi
      ;;
  esac
  if [[ $words == *= ]]; then compopt -o nospace; fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  if [[ $files ]]; then
    compopt -o filenames
    local path
    while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen -f -- "$word")
  fi
}
complete -F _aoai_guard ${program}
`;
}
function zsh({ program, commands, main }) {
	const offer = (values) => typeof values !== "string" ? `compadd ${String(values[0]).endsWith("=") ? "-S '' " : ""}-- ${values.join(" ")}` : values === "paths" ? "_files" : ":";
	const described = (name, description) => forPosix(`${name.replaceAll(":", "\\:")}:${description}`);
	const options = ({ name, options: all }) => {
		return `      ${name}) options=(${all.flatMap(({ names, description }) => names.map((one) => described(one, description))).join(" ")}) ;;`;
	};
	return `#compdef ${program}
# Completion for zsh. Put this into ~/.zshrc, after compinit: eval "$(${program} completion zsh)"
_${program}() {
  local command=${main.name} before=\${words[CURRENT-1]}
  local -a options commands
  if ((CURRENT > 2)); then
    case \${words[2]} in ${namesOf(commands).join("|")}) command=\${words[2]} ;; esac
  fi
  if [[ $PREFIX == --*=* ]]; then before=\${PREFIX%%=*}; compset -P 1 '*='; fi
  case $command:$before in
${valueCases(commands, (values) => `${offer(values)}; return`).join("\n")}
  esac
  if [[ $PREFIX == -* ]]; then
    case $command in
${commands.map(options).join("\n")}
    esac
    _describe -o option options
    return
  fi
  if ((CURRENT == 2)); then
    commands=(${commands.map(({ name, description }) => described(name, description)).join(" ")})
    _describe command commands
  fi
  case $command in
${commands.map(({ name, values }) => `    ${name}) ${offer(values)} ;;`).join("\n")}
  esac
}
if [[ \${funcstack[1]} == _${program} ]]; then _${program} "$@"; else compdef _${program} ${program}; fi
`;
}
function fish({ program, commands, main }) {
	const take = (values) => typeof values !== "string" ? ` -xa ${forFish(values.join(" "))}` : {
		paths: " -rF",
		any: " -x",
		nothing: ""
	}[values];
	const of = ({ name }) => `complete -c ${program} -n 'test (__aoai_guard_command) = ${name}'`;
	const flag = (name) => name.startsWith("--") ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`;
	const lines = commands.flatMap((command) => [...command.values === "paths" ? [] : [`${of(command)} -f${typeof command.values === "string" ? "" : ` -a ${forFish(command.values.join(" "))}`}`], ...command.options.map(({ names, description, values }) => `${of(command)}${names.map(flag).join("")}${take(values)} -d ${forFish(description)}`)]);
	const first = commands.map(({ name, description }) => `complete -c ${program} -n 'test (count (commandline -opc)) -eq 1' -a ${name} -d ${forFish(description)}`);
	return `# Completion for fish: ${program} completion fish > ~/.config/fish/completions/${program}.fish
function __aoai_guard_command
    set -l words (commandline -opc)
    if test (count $words) -gt 1; and contains -- $words[2] ${namesOf(commands).join(" ")}
        echo $words[2]
    else
        echo ${main.name}
    end
end
${[...first, ...lines].join("\n")}
`;
}
const scripts = {
	bash,
	zsh,
	fish
};

export { completionScript };