# Keeps fast starts prepared; read by ./trapiche and by a release's bin/trapiche. The JVM remembers what a first start loaded and linked
# (JEP 483, 514). Without that the service starts all the same, in twice the time. Whoever reads this has
#   jdk       the folder of a Java 25
#   options   files with options of the JVM
#   app       the jar
#   cache     the file that keeps what is prepared
#   training  the log of preparing it, without .log
#   rehearse  a function that takes further options of the JVM and lets the application start and end

# 0 if fast starts are prepared; else it has said why not.
train() {
    local trained=0 made=$cache.$$
    echo "Preparing fast starts ..."
    rm -f "$cache" "$fit" "$unfit"
    rehearse -XX:AOTCacheOutput="$made" >"$training.log" 2>&1 || trained=$?
    if [ "$trained" != 0 ]; then
        rm -f "$made"
        echo "Preparing fast starts went wrong and is tried again at the next start; starting without. $training.log says why." >&2
        return 1
    fi
    # Whoever starts beside this has the whole file or none.
    if [ -f "$made" ]; then mv "$made" "$cache"; fi
    if ! is_fit; then
        rm -f "$cache"
        circumstances >"$unfit"
        echo "Fast starts are not possible with this JDK and these options; starting without. $training.log says why." >&2
        return 1
    fi
}

# A damaged cache ends the JVM while it runs, and one that does not fit is dropped without a word: the JVM itself is asked, with checksums.
# That takes as long as all its start; its yes is worth keeping for this very cache, these jars and these circumstances.
is_fit() {
    [ -f "$cache" ] || return 1
    local asked
    asked=$(cksum <"$cache" && jars && circumstances)
    if is_kept "$asked"; then return; fi
    "${java[@]}" -XX:AOTMode=on -XX:AOTCache="$cache" -XX:+VerifySharedSpaces -cp "$app" -version >/dev/null 2>&1 || return 1
    { echo "$asked" >"$fit"; } 2>/dev/null || true
}

is_kept() {
    local changed
    [ "$1" = "$(cat "$fit" 2>/dev/null)" ] && changed=$(find "${app%/*}" -name '*.jar' -cnewer "$fit" -print -quit) && [ -z "$changed" ]
}

# Their sizes, because the clock of a file system ticks: a jar that changed within the tick of the answer is not newer than it.
jars() { find "${app%/*}" -name '*.jar' -exec wc -c {} +; }

circumstances() { echo "$jdk ${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} ${_JAVA_OPTIONS:-}"; cat "${options[@]}" "$jdk/release"; uname -a; }

# What was not possible is tried again when something changed.
is_known_unfit() { [ -f "$unfit" ] && [ "$(circumstances)" = "$(cat "$unfit")" ]; }

# Prepares fast starts unless they are prepared, or known not to be possible.
keep_fast() {
    if is_known_unfit || is_fit; then return; fi
    if [ -f "$cache" ]; then
        echo "What was prepared for fast starts is damaged or does not fit this JDK and its options; it is deleted and made again." >&2
    fi
    train || true
}

# Becomes the application.
start() {
    if [ -f "$cache" ]; then java+=("-XX:AOTCache=$cache" "-Xlog:aot*=off"); fi
    exec "${java[@]}" -jar "$app" "$@"
}

fit=$cache.fit
unfit=$cache.unfit
java=("$jdk/bin/java" "${options[@]/#/@}")
