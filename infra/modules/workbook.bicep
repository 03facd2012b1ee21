metadata description = 'One page with the figures of the pipeline.'

import { blobTriggers, poisonQueue, pollFunction, pollLine } from '../names.bicep'

param environmentName string
param location string
param tags object
param workspaceId string

var parseFunctions = join(map(blobTriggers, trigger => '\'${trigger.function}\''), ', ')

var charts = [
  {
    title: 'Polls by outcome'
    query: 'AppRequests | where Name == \'${pollFunction}\' | summarize Aantal = count() by bin(TimeGenerated, 1h), Uitkomst = iff(Success == true, \'geslaagd\', \'mislukt\')'
    visualization: 'barchart'
  }
  {
    title: 'What polls brought in'
    query: 'AppTraces | where Message startswith \'Poll: \' | parse Message with ${pollLine} * | summarize Nieuw = sum(Nieuw), Geparkeerd = sum(Geparkeerd) by bin(TimeGenerated, 1h)'
    visualization: 'barchart'
  }
  {
    title: 'Documents taken into the tables, by outcome'
    query: 'AppRequests | where Name in (${parseFunctions}) | summarize Aantal = count() by bin(TimeGenerated, 1h), Uitkomst = iff(Success == true, \'geslaagd\', \'mislukt\')'
    visualization: 'barchart'
  }
  {
    title: 'How long functions take, in milliseconds'
    query: 'AppRequests | summarize P50 = percentile(DurationMs, 50), P95 = percentile(DurationMs, 95), Aantal = count() by Name | order by Aantal desc'
    visualization: 'table'
  }
  {
    title: 'Documents that failed too often'
    query: 'StorageQueueLogs | where OperationName == \'PutMessage\' and Uri has \'${poisonQueue}\' | summarize Aantal = count() by bin(TimeGenerated, 1d)'
    visualization: 'barchart'
  }
  {
    title: 'Errors'
    query: 'AppExceptions | summarize Aantal = count(), Laatst = max(TimeGenerated) by OperationName, ProblemId | order by Laatst desc | take 50'
    visualization: 'table'
  }
]

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'kamervragen', environmentName)
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Kamervragen ${environmentName}'
    category: 'workbook'
    sourceId: workspaceId
    serializedData: string({
      version: 'Notebook/1.0'
      items: map(charts, chart => {
        type: 3
        name: chart.title
        content: {
          version: 'KqlItem/1.0'
          title: chart.title
          query: chart.query
          size: 0
          timeContext: {
            durationMs: 604800000
          }
          queryType: 0
          resourceType: 'microsoft.operationalinsights/workspaces'
          crossComponentResources: [
            workspaceId
          ]
          visualization: chart.visualization
        }
      })
    })
  }
}
