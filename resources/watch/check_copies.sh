#!/bin/sh
# Checks, at the place where the copies lie (a NAS, a server), that copies still arrive there.
# One file, nothing to install, no password. For cron, once a day:
#
#   0 9 * * *  sh /path/to/check_copies.sh -d 3 -m doctor@example.com /volume1/copies/PracticeGuard
#
#   -d DAYS     alarm after so many days without a new copy (3)
#   -m ADDRESS  mail the alarm, by this machine's own mail or sendmail; without it, it is printed:
#               cron then mails it, or the NAS shows it
#   -l fr       in French
#   -v          say something also when all is well
#
# Exit code: 0 all is well, 1 alarm, 2 wrong use. It says: no copy for days; the newest copy is gone;
# another set of copies; none at all. It sees names and times of files only: not whether a copy is
# complete, nor whether it opens. It believes the clock of this machine, and a thief who can write
# here can also make well-formed false files, or remove this script: then its silence is the alarm,
# so have it report with -v once a week.

days=3
address=
language=en
verbose=
while getopts d:m:l:v option; do
    case $option in
        d) days=$OPTARG ;;
        m) address=$OPTARG ;;
        l) language=$OPTARG ;;
        v) verbose=yes ;;
        *) exit 2 ;;
    esac
done
shift $((OPTIND - 1))
folder=$1
case $days in '' | *[!0-9]* | 0*) echo "-d: a number of days" >&2; exit 2 ;; esac
if [ -z "$folder" ] || [ $# -ne 1 ]; then
    echo "usage: check_copies.sh [-d DAYS] [-m ADDRESS] [-l fr] [-v] FOLDER" >&2
    exit 2
fi

say() { # $1 English, $2 French
    if [ "$language" = fr ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi
}

tell() { # what is to be told, on standard input
    text=$(cat)
    if [ -z "$address" ]; then
        printf '%s\n' "$text"
        return
    fi
    subject=$(say "PracticeGuard: the copies need attention" "PracticeGuard : les copies demandent votre attention")
    if command -v mail >/dev/null 2>&1; then
        printf '%s\n' "$text" | mail -s "$subject" -- "$address" && return
    fi
    for program in /usr/sbin/sendmail /usr/lib/sendmail; do
        if [ -x "$program" ]; then
            {
                printf 'To: %s\nSubject: %s\nAuto-Submitted: auto-generated\n' "$address" "$subject"
                printf 'Content-Type: text/plain; charset=utf-8\n\n%s\n' "$text"
            } | "$program" -- "$address" && return
        fi
    done
    # Nobody could be told: at least whoever reads the output of cron.
    printf '%s\n' "$text"
    say "(No mail could be sent from this machine.)" "(Cette machine n'a pas pu envoyer d'e-mail.)"
}

alarm() { # $1 English, $2 French
    {
        say "$1" "$2"
        say "What it means: what was added since the last copy may exist nowhere else." \
            "Ce que cela signifie : ce qui a été ajouté depuis la dernière copie n'existe peut-être nulle part ailleurs."
        say "What to do: have somebody open PracticeGuard on the computer of the practice." \
            "Ce qu'il faut faire : faites ouvrir PracticeGuard sur l'ordinateur du cabinet."
    } | tell
    exit 1
}

# Remembered from call to call: which set of copies this is, and which was the newest.
name=$(printf '%s' "$folder" | cksum | cut -d ' ' -f 1)
state=${HOME:-/tmp}/.practiceguard-check-$name
remembered_config=
remembered_newest=
if [ -f "$state" ]; then
    {
        read -r remembered_config || :
        read -r remembered_newest || :
    } <"$state"
fi

copies=$folder/snapshots
if [ ! -d "$copies" ] || [ ! -f "$folder/config" ]; then
    alarm "There are no copies in their place any more." "Il n'y a plus de copies à leur emplacement."
fi
config=$(cksum <"$folder/config" | tr ' ' '-')
if [ -n "$remembered_config" ] && [ "$config" != "$remembered_config" ]; then
    alarm "Another set of copies lies in the place than before." \
        "Un autre ensemble de copies qu'avant se trouve à l'emplacement."
fi

# A copy's file is called by 64 hexadecimal digits; ls -t has the newest first.
newest=
# shellcheck disable=SC2045  # whatever is not such a name is passed over
for file in $(ls -t "$copies"); do
    case $file in *[!0-9a-f]*) continue ;; esac
    if [ "${#file}" -eq 64 ] && [ -s "$copies/$file" ]; then
        # What PracticeGuard wrote down itself lies there too, and is made to weigh more than a copy.
        size=$(wc -c <"$copies/$file")
        if [ "$size" -ge 2900 ] && [ "$size" -le 5500 ]; then continue; fi
        # It is called by the SHA-256 of its content: a file that is not was cut off or made up.
        if command -v sha256sum >/dev/null 2>&1; then
            sum=$(sha256sum <"$copies/$file" | cut -d ' ' -f 1)
            [ "$sum" = "$file" ] || continue
        fi
        newest=$file
        break
    fi
done
if [ -z "$newest" ]; then
    alarm "There is no copy in the place." "Il n'y a aucune copie à l'emplacement."
fi
if [ -n "$remembered_newest" ] && [ ! -s "$copies/$remembered_newest" ] &&
    [ -z "$(find "$copies/$newest" -newer "$state")" ]; then
    alarm "The newest copy has disappeared." "La copie la plus récente a disparu."
fi
clock=$state.$$
: >"$clock" 2>/dev/null
ahead=$(find "$copies/$newest" -newer "$clock" 2>/dev/null)
rm -f "$clock"
if [ -n "$ahead" ]; then
    alarm "A copy bears a date in the future: the clock of this machine or of the practice is wrong." \
        "Une copie porte une date future : l'horloge de cette machine ou du cabinet est fausse."
fi
if [ -z "$(find "$copies/$newest" -mtime "-$days")" ]; then
    alarm "No new copy has arrived for $days days or more." \
        "Aucune nouvelle copie n'est arrivée depuis $days jours ou plus."
fi
printf '%s\n%s\n' "$config" "$newest" >"$state" 2>/dev/null
if [ -n "$verbose" ]; then
    say "A new copy has arrived within the last $days days. Whether it opens cannot be seen here." \
        "Une nouvelle copie est arrivée depuis moins de $days jours. D'ici, on ne voit pas si elle s'ouvre." | tell
fi
exit 0
