using 'main.bicep'

// The values of azd: `azd env set NAME value`.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'dev')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param userAgent = readEnvironmentVariable('KAMERVRAGEN_USER_AGENT', '')
param alertEmail = readEnvironmentVariable('KAMERVRAGEN_ALERT_EMAIL', '')
param budgetStart = readEnvironmentVariable('KAMERVRAGEN_BUDGET_START', '')
