#!/usr/bin/env bash
# Deploys the pipeline to Azure, or takes it down. `infra/deploy.sh --help` explains.
set -euo pipefail
cd "$(dirname "$0")/.."

usage() {
  cat <<'TEXT'
Deploys the pipeline to a resource group of the subscription that `az account show` names.

  infra/deploy.sh --user-agent 'name/1.0 (+https://your.page)' [options]   create, publish, connect, try out
  infra/deploy.sh --what-if [options]                                      say what would change; change nothing
  infra/deploy.sh --down [--with-archive] [options]                        take down; keep the storage account

Options
  --env NAME           which infra/main.NAME.bicepparam (default: prod)
  --group NAME         the resource group (default: rg-kamervragen-ENV); created when it is missing
  --location NAME      where a missing group is created (default: westeurope)
  --user-agent TEXT    what requests to KOOP say of their sender: a product and a page at which you can be found
  --alert-email ADDR   who hears of alarms and of the budget; without it there are none
  --since DAY          the first day taken in, as 2024-01-01 (default: thirty days back)
  --only STAGE         one stage: provision, publish, events or smoke
  --with-archive       with --down: the storage account too, with all documents and tables
  --yes                do not ask before taking down
  --help               this text

Running it twice changes nothing. The texts can also be in KAMERVRAGEN_USER_AGENT, KAMERVRAGEN_ALERT_EMAIL and KAMERVRAGEN_SINCE.
Needed: az 2.60 or later, signed in; the .NET SDK of global.json; zip; curl.
TEXT
}

fail() {
  echo "deploy.sh: $*" >&2
  exit 1
}

step() { printf '\n== %s\n' "$*"; }

environment=prod
group=
location=westeurope
only=
mode=up
with_archive=no
yes=no

value() {
  if [ $# -lt 2 ] || [ -z "$2" ]; then
    fail "$1 needs a value; see --help."
  fi
}

while [ $# -gt 0 ]; do
  case "$1" in
    --env) value "$@"; environment=$2; shift ;;
    --group) value "$@"; group=$2; shift ;;
    --location) value "$@"; location=$2; shift ;;
    --user-agent) value "$@"; export KAMERVRAGEN_USER_AGENT=$2; shift ;;
    --alert-email) value "$@"; export KAMERVRAGEN_ALERT_EMAIL=$2; shift ;;
    --since) value "$@"; export KAMERVRAGEN_SINCE=$2; shift ;;
    --only) value "$@"; only=$2; shift ;;
    --what-if) mode=what-if ;;
    --down) mode=down ;;
    --with-archive) with_archive=yes ;;
    --yes) yes=yes ;;
    --help | -h) usage; exit 0 ;;
    *) fail "there is no option '$1'; see --help." ;;
  esac
  shift
done

group=${group:-rg-kamervragen-$environment}
parameters=infra/main.$environment.bicepparam
# What the commands leave behind on this machine goes with the script.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

case "$only" in
  '' | provision | publish | events | smoke) ;;
  *) fail "--only is '$only'; it can be provision, publish, events or smoke." ;;
esac
[ "$with_archive" = no ] || [ "$mode" = down ] || fail "--with-archive goes with --down."

need() { command -v "$1" >/dev/null || fail "'$1' was not found: $2."; }

check_tools() {
  need az "install the Azure CLI and run 'az login'"
  az account show --output none 2>/dev/null || fail "az is not signed in: run 'az login'."
}

check_parameters() {
  [ -f "$parameters" ] || fail "there is no $parameters; --env names one of: $(cd infra && printf '%s ' main.*.bicepparam)."
  case "${KAMERVRAGEN_USER_AGENT:-}" in
    *+http*) ;;
    *) fail "give --user-agent a product and a page at which KOOP can find you, as in 'name/1.0 (+https://example.org)'." ;;
  esac
}

# The name of the one resource of a type in this environment.
resource() {
  az resource list --resource-group "$group" --resource-type "$1" \
    --query "[?tags.project=='kamervragen' && tags.\"azd-env-name\"=='$environment'].name | [0]" --output tsv
}

known() {
  local name
  name=$(resource "$1")
  [ -n "$name" ] || fail "there is no $1 of environment '$environment' in $group: run the stage 'provision' first."
  echo "$name"
}

# Something of this environment's budget; nothing where there is none, or where the subscription knows no budgets.
budget() {
  az rest --method get --uri "/subscriptions/{subscriptionId}/resourceGroups/$group/providers/Microsoft.Consumption/budgets?api-version=2024-08-01" \
    --query "value[?starts_with(name, 'budget-kv-$environment-')].$1 | [0]" --output tsv 2>/dev/null || true
}

# An existing budget keeps its first month, or Azure refuses the change.
remember_budget() {
  local start
  start=$(budget properties.timePeriod.startDate)
  export KAMERVRAGEN_BUDGET_START=${start:0:10}
}

provision() {
  step "Resources in $group ($environment)"
  if [ "$(az group exists --name "$group")" = false ]; then
    az group create --name "$group" --location "$location" --tags project=kamervragen --output none
  fi
  remember_budget
  az deployment group create --resource-group "$group" --name "kamervragen-$environment" --parameters "$parameters" --output none
}

publish() {
  step "Code"
  need dotnet "install the .NET SDK"
  need zip "install it, or publish with 'azd up'"
  local app
  app=$(known Microsoft.Web/sites)
  dotnet publish functions/App --configuration Release -p:FunctionsRuntime=azure --output "$work/app"
  (cd "$work/app" && zip --quiet --recurse-paths ../app.zip .)
  az functionapp deployment source config-zip --resource-group "$group" --name "$app" --src "$work/app.zip" --output none
}

# Event Grid asks the app whether it wants to be told; only a running app answers.
wait_for_functions() {
  local app=$1 wanted=$2
  for attempt in $(seq 1 30); do
    if az functionapp function list --resource-group "$group" --name "$app" --query '[].name' --output tsv 2>/dev/null | grep -q "/$wanted\$"; then
      return
    fi
    echo "   waiting for function $wanted ($attempt of 30)"
    sleep 10
  done
  fail "the app $app does not show function $wanted after five minutes; look at its log stream, then run this again."
}

events() {
  step "Events"
  local app topic storage
  app=$(known Microsoft.Web/sites)
  topic=$(known Microsoft.EventGrid/systemTopics)
  storage=$(known Microsoft.Storage/storageAccounts)
  wait_for_functions "$app" ParsePublication
  for attempt in 1 2 3; do
    if az deployment group create --resource-group "$group" --name "kamervragen-$environment-events" --template-file infra/events.bicep \
      --parameters "functionAppName=$app" "topicName=$topic" "storageAccountName=$storage" --output none; then
      return
    fi
    echo "   the app did not answer Event Grid ($attempt of 3); trying again in a minute"
    sleep 60
  done
  fail "Event Grid could not be connected to $app; run this again with --only events."
}

# Asks the site for a path until the status is one of those wanted: a cold start takes a while.
expect() {
  local address=$1 wanted=$2 status
  for _ in $(seq 1 12); do
    status=$(curl --silent --output "$work/answer" --max-time 60 --write-out '%{http_code}' "$address" || true)
    if [[ " $wanted " == *" $status "* ]]; then
      printf '   %s %s\n' "$status" "$address"
      return
    fi
    sleep 10
  done
  fail "$address answered $status where $wanted was expected: $(head -c 300 "$work/answer")"
}

smoke() {
  step "Trying it out"
  local host site
  host=$(az functionapp show --resource-group "$group" --name "$(known Microsoft.Web/sites)" --query 'defaultHostName || properties.defaultHostName' --output tsv)
  site=https://$host
  # 503 says that no poll has succeeded yet: true of an app that has just begun.
  expect "$site/api/gezondheid" '200 503'
  grep -q '"status"' "$work/answer" || fail "$site/api/gezondheid does not answer as the pipeline does."
  expect "$site/api/kamervragen?jaar=2024" 200
  expect "$site/api/kamervragen/0000Z00000" 404
  expect "$site/kamervragen/0000Z00000" 404
  printf '\nDone. %s/api/gezondheid tells when the first poll has succeeded.\n' "$site"
}

what_if() {
  step "What would change in $group ($environment)"
  if [ "$(az group exists --name "$group")" = false ]; then
    echo "The group $group does not exist: it would be created in $location, with everything in infra/main.bicep."
    az bicep build --file infra/main.bicep --stdout >/dev/null
    return
  fi
  remember_budget
  az deployment group what-if --resource-group "$group" --parameters "$parameters"
  echo "The code would be published again, and the events of infra/events.bicep connected."
}

ask() {
  [ "$yes" = no ] || return 0
  local answer
  read -r -p "$1 Type 'yes': " answer
  [ "$answer" = yes ] || fail "nothing was changed."
}

# The ids of this environment's resources, but for storage accounts unless these go too.
leftover() {
  local keep="&& type != 'Microsoft.Storage/storageAccounts'"
  [ "$with_archive" = no ] || keep=
  az resource list --resource-group "$group" --query "[?tags.project=='kamervragen' && tags.\"azd-env-name\"=='$environment' $keep].id" --output tsv
}

# Roles of an identity that is gone stay behind as nameless entries.
remove_roles() {
  local storage identity principal assignments
  storage=$(resource Microsoft.Storage/storageAccounts)
  identity=$(resource Microsoft.ManagedIdentity/userAssignedIdentities)
  if [ -z "$storage" ] || [ -z "$identity" ]; then
    return
  fi
  principal=$(az identity show --resource-group "$group" --name "$identity" --query principalId --output tsv)
  mapfile -t assignments < <(az role assignment list --all --assignee-object-id "$principal" --query '[].id' --output tsv)
  [ ${#assignments[@]} -eq 0 ] || az role assignment delete --ids "${assignments[@]}" --output none
}

remove_budget() {
  local id
  id=$(budget id)
  [ -z "$id" ] || az rest --method delete --uri "$id?api-version=2024-08-01" --output none
}

down() {
  [ "$(az group exists --name "$group")" = true ] || fail "there is no group $group: nothing to take down."
  if [ "$with_archive" = yes ]; then
    ask "Everything of '$environment' in $group goes, with all documents and tables."
  else
    ask "Everything of '$environment' in $group goes but for the storage account."
  fi
  step "Taking down"
  remove_roles
  remove_budget
  # Some go only after others; a few rounds settle the order.
  local ids
  for round in 1 2 3 4 5; do
    mapfile -t ids < <(leftover)
    [ ${#ids[@]} -gt 0 ] || break
    echo "   round $round: ${#ids[@]} resources"
    az resource delete --ids "${ids[@]}" --output none 2>/dev/null || true
  done
  mapfile -t ids < <(leftover)
  [ ${#ids[@]} -eq 0 ] || fail "these are still there; run this again: ${ids[*]}"
  if [ "$with_archive" = no ]; then
    echo "Kept: storage account $(resource Microsoft.Storage/storageAccounts). The same command without --down builds on it."
  fi
}

check_tools
case "$mode" in
  what-if) check_parameters; what_if ;;
  down) down ;;
  up)
    for stage in ${only:-provision publish events smoke}; do
      if [ "$stage" = provision ]; then
        check_parameters
      fi
      "$stage"
    done
    ;;
esac
