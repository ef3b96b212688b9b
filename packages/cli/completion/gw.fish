# Completion of gw for fish: gw completion fish | source

function __gw_candidates
    set -l words (commandline --current-process --tokenize --cut-at-cursor)
    set -l candidates ($words[1] -q complete --line (commandline --current-process --cut-at-cursor | string collect) 2>/dev/null)
    if set -q candidates[1]
        printf '%s\n' $candidates
    else
        __fish_complete_path (commandline --current-token)
    end
end

complete --command gw --no-files --arguments '(__gw_candidates)'
complete --command guestwork --no-files --arguments '(__gw_candidates)'
