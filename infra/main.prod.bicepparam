using 'main.bicep'

param environmentName = 'prod'
param userAgent = readEnvironmentVariable('KAMERVRAGEN_USER_AGENT', '')
param alertEmail = readEnvironmentVariable('KAMERVRAGEN_ALERT_EMAIL', '')
param since = readEnvironmentVariable('KAMERVRAGEN_SINCE', '')
param budgetStart = readEnvironmentVariable('KAMERVRAGEN_BUDGET_START', '')
