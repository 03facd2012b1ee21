metadata description = 'What wakes somebody up. Each log alert costs about half a dollar a month, the metric alert ten cents.'

import { blobTriggers, poisonQueue, pollFunction } from '../names.bicep'

param name string
param location string
param tags object
param email string
param workspaceId string
param topicId string

@description('After how many hours without a successful poll the alarm sounds.')
param staleAfterHours int

var parseFunctions = join(map(blobTriggers, trigger => '\'${trigger.function}\''), ', ')

// Every query answers one row with the number Aantal, also when nothing was logged.
var logAlerts = [
  {
    name: 'poison-queue'
    text: 'A document failed too often: a message was put into queue ${poisonQueue}. See docs/deploy.md, When an alarm sounds.'
    severity: 2
    window: 'PT1H'
    query: 'StorageQueueLogs | where OperationName == \'PutMessage\' and Uri has \'${poisonQueue}\' | summarize Aantal = count()'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'no-successful-poll'
    text: 'No poll succeeded for ${staleAfterHours} hours: see /api/gezondheid.'
    severity: 1
    // The function itself fails only when no poll has succeeded for so many hours.
    window: 'PT1H'
    query: 'AppRequests | where Name == \'${pollFunction}\' and Success == true | summarize Aantal = count()'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'failed-dossiers'
    text: 'Documents fail while they are taken into the tables; each is tried five times.'
    severity: 2
    window: 'PT1H'
    query: 'AppRequests | where Name in (${parseFunctions}) and Success == false | summarize Aantal = count()'
    operator: 'GreaterThan'
    threshold: 10
  }
]

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'kamervragen'
    emailReceivers: [
      {
        name: 'email'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for alert in logAlerts: {
  name: 'alert-${alert.name}-${name}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: alert.name
    description: alert.text
    enabled: true
    severity: alert.severity
    evaluationFrequency: 'PT1H'
    windowSize: alert.window
    autoMitigate: true
    scopes: [
      workspaceId
    ]
    criteria: {
      allOf: [
        {
          query: alert.query
          metricMeasureColumn: 'Aantal'
          timeAggregation: 'Maximum'
          operator: alert.operator
          threshold: alert.threshold
          failingPeriods: {
            numberOfEvaluationPeriods: 1
            minFailingPeriodsToAlert: 1
          }
        }
      ]
    }
    // A table of the workspace exists only from its first row on.
    skipQueryValidation: true
    actions: {
      actionGroups: [
        people.id
      ]
    }
  }
}]

resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-dead-letters-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Event Grid could not tell the function app of a new document and gave up.'
    enabled: true
    severity: 2
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    autoMitigate: true
    scopes: [
      topicId
    ]
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead-letters'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [
      {
        actionGroupId: people.id
      }
    ]
  }
}
