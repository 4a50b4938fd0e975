# SPDX-License-Identifier: EUPL-1.2
"""Writes the man page and the completion of bash from what the program's own help says.

help_pages.py PROGRAM FOLDER VERSION DATE    FOLDER/afweging.1, FOLDER/afweging.bash, FOLDER/afweging.1.nl
"""

import os
import re
import subprocess
import sys
from pathlib import Path

VERB = re.compile(r"^  (\w+) +(\S.*)$")
OPTION = re.compile(r"^  (?:-\w,)?(--[\w-]+)", re.MULTILINE)


def told(program, *words):
    ran = subprocess.run([program, *words], capture_output=True, text=True, check=True,
                         env={**os.environ, "COLUMNS": "80"})
    return ran.stdout


def verbs_of(text, heading):
    """(name, summary) of every command in the general help."""
    lines = text.split(heading, 1)[1].splitlines()
    return [VERB.match(line).groups() for line in lines if VERB.match(line)]


def roff(text):
    """Text as roff shows it: no line begins a request, no character is one."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in ".'" else line for line in text.splitlines())


def page(program, language, words, version, date):
    general = told(program, "--help", "--lang", language)
    example, rest = general.split("\n\n", 1)
    story = rest.split(words["heading"], 1)[0]
    parts = [f'.TH AFWEGING 1 "{date}" "afweging {version}" "{words["manual"]}"',
             f'.SH {words["name"]}', f'afweging \\- {roff(words["what"])}',
             f'.SH {words["synopsis"]}', f'.B afweging\n{roff(words["command"])}',
             f'.SH {words["examples"]}', ".nf", roff(example.split("\n", 1)[1]), ".fi",
             f'.SH {words["description"]}', roff(story.strip())]
    for verb, _ in verbs_of(general, words["heading"]):
        parts += [f".SH afweging {verb}", ".nf",
                  roff(told(program, verb, "--help", "--lang", language).strip()), ".fi"]
    return "\n".join(parts + [f'.SH {words["see"]}', roff(words["pages"])]) + "\n"


LANGUAGES = {
    "en": {"heading": "Commands:\n", "manual": "User commands", "name": "NAME", "synopsis": "SYNOPSIS",
           "examples": "EXAMPLES", "description": "DESCRIPTION", "see": "SEE ALSO",
           "what": "what budget choices in Dutch re-integration policy do to people and to money",
           "command": "COMMAND [OPTIONS]",
           "pages": "All pages: /usr/share/doc/afweging, or docs/ of the archive."},
    "nl": {"heading": "Opdrachten:\n", "manual": "Gebruikersopdrachten", "name": "NAAM",
           "synopsis": "SAMENVATTING", "examples": "VOORBEELDEN", "description": "BESCHRIJVING",
           "see": "ZIE OOK", "what": "wat keuzes in het re-integratiebeleid doen met mensen en met geld",
           "command": "OPDRACHT [KEUZES]",
           "pages": "Alle pagina's: /usr/share/doc/afweging, of docs/ van het archief."},
}


def completion(program):
    verbs = verbs_of(told(program, "--help", "--lang", "en"), "Commands:\n")
    cases = []
    for verb, _ in verbs:
        options = OPTION.findall(told(program, verb, "--help", "--lang", "en"))
        cases.append(f'    {verb}) words="{" ".join(options)}" ;;')
    names = " ".join(verb for verb, _ in verbs)
    return f"""# Completion of afweging for bash: commands, their options, shipped scenarios, files.
_afweging() {{
  local now=${{COMP_WORDS[COMP_CWORD]}} words=""
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W "{names} --help --version" -- "$now"))
    return
  fi
  case ${{COMP_WORDS[1]}} in
{chr(10).join(cases)}
  esac
  if [[ $now != -* ]]; then
    words=$("${{COMP_WORDS[0]}}" list scenarios 2>/dev/null | sed -n 's/^\\([a-z0-9-]*\\) .*/\\1/p')
    compopt -o filenames
    COMPREPLY=($(compgen -W "$words" -- "$now") $(compgen -f -- "$now"))
    return
  fi
  COMPREPLY=($(compgen -W "$words" -- "$now"))
}}
complete -F _afweging afweging
"""


def main(program, folder, version, date):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for language, words in LANGUAGES.items():
        name = "afweging.1" if language == "en" else f"afweging.1.{language}"
        (folder / name).write_text(page(program, language, words, version, date), encoding="utf-8")
    (folder / "afweging.bash").write_text(completion(program), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
