using 'main.bicep'

// Cheap and quiet: a slow poll, small instances, no alarms.
param environmentName = 'dev'
param userAgent = readEnvironmentVariable('KAMERVRAGEN_USER_AGENT', '')
param pollSchedule = '0 0 */2 * * *'
param staleAfterHours = 6
param instanceMemoryMB = 512
param recoveryDays = 7
