# What the tests of the command line share; each sources it first. They run in
# a folder of their own, $tmp, and fail at the first thing that is not so.
set -u
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
JIANBAO=${JIANBAO:-$top/out/jianbao}
tmp=$(mktemp -d)
trap 'chmod -R u+rwx "$tmp"; rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp" || exit 1
exec 9>&1	# where failures are told, whatever a test redirects

fail() {
	echo "not so: $*" >&9
	exit 1
}

skip() {
	echo "$*"
	exit 77
}

# exits STATUS COMMAND…: the command ends with that status.
exits() {
	expected=$1
	shift
	"$@"
	status=$?
	[ "$status" -eq "$expected" ] ||
		fail "status $status, not $expected: $*"
}

# same EXPECTED ACTUAL: two files are alike; tests/run --update takes over
# what differs, if the answer is y.
same() {
	diff -u "$1" "$2" >&9 && return
	[ "${UPDATE:-}" ] || fail "$2 is not as $1"
	printf 'take it over into %s? ' "$1"
	read -r answer </dev/tty
	[ "$answer" != y ] || cp "$2" "$1"
}

# unprivileged COMMAND…: as somebody whom the permissions of files stop; root
# gives up the capability to pass them by.
unprivileged() {
	if [ "$(id -u)" -ne 0 ]; then
		"$@"
	else
		setpriv --bounding-set=-dac_override,-dac_read_search \
			--inh-caps=-all "$@"
	fi
}

# sanitized: is the program under test built with the address sanitizer?
sanitized() {
	grep -q __asan_init "$JIANBAO"
}
