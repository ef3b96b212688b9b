#compdef gw guestwork
# Completion of gw for zsh: source <(gw completion zsh), or save it as _gw in a folder of $fpath.

_gw() {
  local -a candidates
  local value description
  while IFS=$'\t' read -r value description; do
    candidates+=("${value//:/\\:}${description:+:$description}")
  done < <("${words[1]}" -q complete --line "${(j: :)words[1,CURRENT-1]} $PREFIX" 2>/dev/null)
  if (( $#candidates )); then
    _describe gw candidates
  else
    _files
  fi
}

if [[ ${funcstack[1]} == _gw ]]; then
  _gw
else
  compdef _gw gw guestwork
fi
