# Completion of gw for bash: source <(gw completion bash)

_gw() {
  local line=${COMP_LINE:0:COMP_POINT} current=${COMP_WORDS[COMP_CWORD]} candidate
  # bash takes words apart at these characters, and replaces only what comes after them.
  [[ $current == [:=] ]] && current=
  local typed=${line##*[[:space:]]}
  local skip=$((${#typed} > ${#current} ? ${#typed} - ${#current} : 0))
  COMPREPLY=()
  while IFS=$'\t' read -r candidate _; do
    printf -v candidate %q "${candidate:skip}"
    COMPREPLY+=("$candidate")
  done < <("${COMP_WORDS[0]}" -q complete --line "$line" 2>/dev/null)
}

complete -o default -F _gw gw guestwork
