metadata description = 'The function app on the Flex Consumption plan.'

import { packageContainer } from '../names.bicep'

param name string
param planName string
param location string
param tags object
param identityId string
param identityClientId string
param blobEndpoint string
param queueEndpoint string
param tableEndpoint string
param insightsConnection string

@description('The subnet through which storage is reached; empty for none.')
param subnetId string

param instanceMemoryMB int
param maximumInstanceCount int
param pollSchedule string
param userAgent string
param since string
param staleAfterHours int

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: planName
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  tags: union(tags, {
    'azd-service-name': 'pipeline'
  })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
    }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${blobEndpoint}${packageContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      scaleAndConcurrency: {
        instanceMemoryMB: instanceMemoryMB
        maximumInstanceCount: maximumInstanceCount
      }
    }
  }

  // Publishing with a user name and a password is off: only Entra identities publish.
  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: {
      allow: false
    }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: {
      allow: false
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      // What the Functions host keeps for itself: leases, receipts, keys.
      AzureWebJobsStorage__blobServiceUri: blobEndpoint
      AzureWebJobsStorage__queueServiceUri: queueEndpoint
      AzureWebJobsStorage__tableServiceUri: tableEndpoint
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identityClientId

      // The pipeline's own storage, for the triggers and the code.
      Storage__blobServiceUri: blobEndpoint
      Storage__queueServiceUri: queueEndpoint
      Storage__tableServiceUri: tableEndpoint
      Storage__credential: 'managedidentity'
      Storage__clientId: identityClientId

      // In place of what host.json says: documents processed at once, each of which may take all that its size allows.
      AzureFunctionsJobHost__extensions__blobs__maxDegreeOfParallelism: string(instanceMemoryMB / 128)

      APPLICATIONINSIGHTS_CONNECTION_STRING: insightsConnection
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identityClientId};Authorization=AAD'

      // Every setting that the code binds, with the code's own default where this deployment chooses nothing else.
      Koop__PollSchedule: pollSchedule
      Koop__UserAgent: userAgent
      Koop__Since: since
      Koop__StaleAfter: '0${staleAfterHours}:00:00'
      Koop__BaseAddress: 'https://repository.overheid.nl'
      Koop__PageSize: '500'
      Koop__MaxPages: '2000'
      Koop__SortByModified: 'true'
      Koop__MaxDocumentBytes: '20971520'
      Koop__MaxPageBytes: '33554432'
      Koop__AttemptTimeout: '00:00:30'
      Koop__SearchTimeout: '00:02:30'
      Koop__MaxRetries: '4'
      Koop__RetryDelay: '00:00:02'
      Koop__MaxRetryAfter: '00:02:00'
      Koop__RequestsPerSecond: '1'
      Koop__BreakerFailureRatio: '0.5'
      Koop__BreakerSampling: '00:01:00'
      Koop__BreakerMinimum: '8'
      Koop__BreakDuration: '00:01:00'
      Koop__OverlapDays: '3'
      Koop__MaxDocumentsPerPoll: '500'
      Koop__MaxHeldRecords: '2000'
      Koop__MaxUnprocessed: '10000'
      Koop__MaxUnavailableInARow: '3'
      Sweep__Grace: '00:10:00'
      Sweep__MaxDocuments: '2000'
      Sweep__MaxDuration: '00:04:00'
      Recheck__MaxSets: '100'
      Recheck__MaxDuration: '00:04:00'
    }
  }
}

output name string = site.name
output address string = 'https://${site.properties.defaultHostName}'
