metadata description = 'The pipeline for Kamervragen in one resource group. Second stage, after the code is there: events.bicep.'

targetScope = 'resourceGroup'

@description('Tells deployments in one subscription apart; part of every name.')
@minLength(2)
@maxLength(12)
param environmentName string

@description('Where everything is created.')
param location string = resourceGroup().location

@description('When the source is polled: six fields, seconds first (the scale controller of Functions reads no other form).')
param pollSchedule string = '0 */15 * * * *'

@description('What requests to KOOP say of their sender: a product and a page at which KOOP can find you, as in name/1.0 (+https://example.org).')
@minLength(10)
param userAgent string

@description('The first day taken in, as 2024-01-01; empty for the last thirty days.')
@maxLength(10)
param since string = ''

@description('After how many hours without a successful poll the pipeline is called stale, and the alarm sounds.')
@allowed([
  1
  2
  3
  4
  5
  6
])
param staleAfterHours int = 3

@description('Memory of one instance, in MB.')
@allowed([
  512
  2048
  4096
])
param instanceMemoryMB int = 2048

@description('The most instances that run at once.')
@minValue(1)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('How many days deleted and overwritten blobs stay recoverable.')
@minValue(7)
@maxValue(365)
param recoveryDays int = 30

@description('How many days logs are kept.')
@minValue(30)
@maxValue(730)
param logRetentionDays int = 30

@description('The most that logs may grow in a day, in GB: what bounds their cost when something loops.')
@minValue(1)
@maxValue(100)
param dailyLogCapGB int = 1

@description('Redundancy of the storage account.')
@allowed([
  'Standard_LRS'
  'Standard_ZRS'
  'Standard_GRS'
])
param storageSku string = 'Standard_LRS'

@description('Who hears of alarms. Empty: there are no alarms and no budget.')
param alertEmail string = ''

@description('The budget of the resource group for a month, in the currency of the subscription; a message goes out at 50 %, 100 % and when the forecast passes it. 0: no budget, for subscriptions that know none.')
@minValue(0)
param monthlyBudget int = 10

@description('The first day of the month from which the budget counts, as 2026-11-01; empty for this month. An existing budget keeps its first month: give that one again (deploy.sh does).')
@maxLength(10)
param budgetStart string = ''

@description('The first day of this month; leave it.')
param thisMonth string = utcNow('yyyy-MM-01')

@description('Object ids of Entra groups whose members may read the tables.')
param tableReaderGroups array = []

@description('Whether storage is reached over a private network only. Costs about 22 a month more (three private endpoints).')
param privateNetwork bool = false

var token = take(uniqueString(resourceGroup().id, environmentName, location), 8)
var name = 'kv-${environmentName}-${token}'
var storageName = 'kv${replace(toLower(environmentName), '-', '')}${token}'
var tags = {
  'azd-env-name': environmentName
  project: 'kamervragen'
}

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: 'id-${name}'
    location: location
    tags: tags
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  name: 'network'
  params: {
    name: name
    location: location
    tags: tags
    storageName: storageName
  }
  dependsOn: [
    storage
  ]
}

module storage 'modules/storage.bicep' = {
  name: 'storage'
  params: {
    name: storageName
    location: location
    tags: tags
    sku: storageSku
    recoveryDays: recoveryDays
    privateNetwork: privateNetwork
    workspaceId: monitoring.outputs.workspaceId
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    name: name
    location: location
    tags: tags
    retentionDays: logRetentionDays
    dailyCapGB: dailyLogCapGB
  }
}

module roles 'modules/roles.bicep' = {
  name: 'roles'
  params: {
    storageName: storage.outputs.name
    insightsName: monitoring.outputs.insightsName
    appPrincipalId: identity.outputs.principalId
    topicPrincipalId: topic.outputs.principalId
    tableReaderGroups: tableReaderGroups
  }
}

module topic 'modules/topic.bicep' = {
  name: 'topic'
  params: {
    name: 'evgt-${name}'
    location: location
    tags: tags
    storageId: storage.outputs.id
  }
}

module app 'modules/app.bicep' = {
  name: 'app'
  params: {
    name: 'func-${name}'
    planName: 'plan-${name}'
    location: location
    tags: tags
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    blobEndpoint: storage.outputs.blobEndpoint
    queueEndpoint: storage.outputs.queueEndpoint
    tableEndpoint: storage.outputs.tableEndpoint
    insightsConnection: monitoring.outputs.insightsConnection
    subnetId: privateNetwork ? network!.outputs.appSubnetId : ''
    instanceMemoryMB: instanceMemoryMB
    maximumInstanceCount: maximumInstanceCount
    pollSchedule: pollSchedule
    userAgent: userAgent
    since: since
    staleAfterHours: staleAfterHours
  }
  dependsOn: [
    roles
  ]
}

module alerts 'modules/alerts.bicep' = if (!empty(alertEmail)) {
  name: 'alerts'
  params: {
    name: name
    location: location
    tags: tags
    email: alertEmail
    workspaceId: monitoring.outputs.workspaceId
    topicId: topic.outputs.id
    staleAfterHours: staleAfterHours
  }
}

module budget 'modules/budget.bicep' = if (!empty(alertEmail) && monthlyBudget > 0) {
  name: 'budget'
  params: {
    name: 'budget-${name}'
    amount: monthlyBudget
    start: empty(budgetStart) ? thisMonth : budgetStart
    email: alertEmail
  }
}

module workbook 'modules/workbook.bicep' = {
  name: 'workbook'
  params: {
    environmentName: environmentName
    location: location
    tags: tags
    workspaceId: monitoring.outputs.workspaceId
  }
}

@description('The name of the function app.')
output functionAppName string = app.outputs.name

@description('The address of the site and the API.')
output siteAddress string = app.outputs.address

@description('The name of the storage account.')
output storageAccountName string = storage.outputs.name

@description('The name of the Event Grid topic.')
output topicName string = topic.outputs.name
