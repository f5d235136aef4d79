#!/bin/sh
# hostile.sh JIANBAO: a source that tries to become mark-up and script, briefed
# and opened in a browser: the words must be there as text, and nothing else.
set -eu
jianbao=$1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cat >"$dir/hostile.txt" <<'TEXT'
一、建議事項

1. 建議 <script>document.title="RUN"</script> 與 [x](javascript:alert(1)) 併陳。

2. 建議 ![](http://evil.example/p.png) 及 {{x}} 與 a | b 皆應保留 <img src=x onerror=alert(1)>。

3. 建議 </script></style></textarea><svg onload=alert(1)> 於 2030年1月1日前刪除。
TEXT
"$jianbao" brief -q -o "$dir/out" "$dir/hostile.txt"
failed=0
for page in "$dir"/out/hostile.*.html; do
	chromium --headless --no-sandbox --disable-gpu --no-first-run \
		--disable-background-networking --user-data-dir="$dir/home" \
		--dump-dom "file://$page" >"$dir/dom" 2>/dev/null
	for words in '&lt;script&gt;document.title="RUN"&lt;/script&gt;' \
		'[x](javascript:alert(1))' '![](http://evil.example/p.png)' \
		'{{x}}' 'a | b' '&lt;svg onload=alert(1)&gt;'; do
		grep -qF "$words" "$dir/dom" || {
			echo "$page: lost: $words"
			failed=1
		}
	done
	for mark in '<title>RUN' '<img' '<svg onload' 'href="javascript' \
		'src="http'; do
		if grep -qF "$mark" "$dir/dom"; then
			echo "$page: became mark-up: $mark"
			failed=1
		fi
	done
	# one script element, which is data
	test "$(grep -o '<script' "$dir/dom" | wc -l)" -eq 1 || {
		echo "$page: another script"
		failed=1
	}
done
exit $failed
