# Sourced by run and screenshots: what the suite needs, put there if missing.
#
# Chromium, Java, Node, nginx and Python come from Debian where they are not there
# already; npm packages by package-lock.json, Python's by requirements.txt.

apt() {
    local sudo=""
    [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get update -qq
    $sudo apt-get install -y -qq --no-install-recommends "$@"
}

install_programs() {
    local missing=()
    command -v node >/dev/null || missing+=(nodejs)
    command -v npm >/dev/null || missing+=(npm)
    command -v java >/dev/null || missing+=(default-jre-headless)
    [ -n "${CHROMIUM:-}" ] || command -v chromium >/dev/null || missing+=(chromium)
    python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
    [ "${#missing[@]}" = 0 ] || apt "${missing[@]}"
    local version
    version=$(node --version)
    version=${version#v}
    if [ "${version%%.*}" -lt 20 ]; then
        echo "the browser suite needs Node 20 or later, this is $version" >&2
        exit 3
    fi
}

# Debian keeps nginx where only root's PATH looks.
install_nginx() {
    NGINX_PROGRAM=${NGINX_PROGRAM:-$(PATH=$PATH:/usr/sbin command -v nginx || true)}
    if [ -z "$NGINX_PROGRAM" ]; then
        apt nginx-light
        NGINX_PROGRAM=/usr/sbin/nginx
    fi
    export NGINX_PROGRAM
}

install_packages() {
    if ! cmp -s package-lock.json node_modules/.installed; then
        npm ci --ignore-scripts --no-audit --no-fund --silent
        cp package-lock.json node_modules/.installed
    fi
    if ! cmp -s requirements.txt .venv/installed; then
        python3 -m venv .venv
        .venv/bin/pip install --quiet --disable-pip-version-check -r requirements.txt
        cp requirements.txt .venv/installed
    fi
}

# The program whose pages are looked at: the first argument, or what Cargo
# builds.
find_pressbox() {
    if [ -n "${1:-}" ]; then
        PRESSBOX=$(realpath "$1")
    else
        (cd ../.. && cargo build --locked --quiet)
        PRESSBOX=$(realpath ../../target/debug/pressbox)
    fi
    export PRESSBOX
    CHROMIUM=${CHROMIUM:-$(command -v chromium)}
    export CHROMIUM
}
