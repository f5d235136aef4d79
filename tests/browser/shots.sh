#!/bin/sh
# Pictures of a page: shots.sh PAGE.html FOLDER. Light, dark and printed, as a
# telephone and a desk see it. Needs chromium and pdftoppm; nothing is fetched.
set -eu
page=$(realpath "$1")
to=$2
mkdir -p "$to"
name=$(basename "$page" .html)
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

look() {
	chromium --headless --no-sandbox --disable-gpu --no-first-run \
		--disable-background-networking --hide-scrollbars \
		--user-data-dir="$home" "$@" "file://$page" >/dev/null 2>&1
}

# chromium makes no window narrower than 500 pixels: a frame stands in
frame=$home/frame.html
for width in 390 1280; do
	printf '<body style="margin:0"><iframe src="file://%s" style="border:0;width:%spx;height:2400px"></iframe>' \
		"$page" "$width" >"$frame"
	for scheme in light dark; do
		number=1
		[ "$scheme" = dark ] && number=0
		chromium --headless --no-sandbox --disable-gpu --no-first-run \
			--disable-background-networking --hide-scrollbars \
			--allow-file-access-from-files \
			--user-data-dir="$home" \
			--blink-settings=preferredColorScheme=$number \
			--window-size="$([ $width = 390 ] && echo 500 || echo $width)",2400 \
			--screenshot="$to/$name-$width-$scheme.png" \
			"$([ $width = 390 ] && echo "file://$frame" || echo "file://$page")" \
			>/dev/null 2>&1
	done
done
look --no-pdf-header-footer --print-to-pdf="$to/$name.pdf"
pdftoppm -r 60 -png "$to/$name.pdf" "$to/$name-print"
