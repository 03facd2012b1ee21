// The names that the code uses. tests/Infra.Tests holds every one of them against the code's constants.

@export()
@description('The containers of the archive: documents, what KOOP said of them, texts too long for a row, and the rows of all sets from which a program starts.')
var archiveContainers = [
  'publications'
  'metadata'
  'teksten'
  'overzicht'
]

@export()
@description('The tables of the pipeline.')
var tables = [
  'Kamervragen'
  'VraagAntwoorden'
  'Publicaties'
  'Documenten'
  'Ledger'
  'Wijzigingen'
]

@export()
@description('The blob triggers: for each function the container whose new blobs it is told of.')
var blobTriggers = [
  {
    function: 'ParsePublication'
    container: 'publications'
  }
]

@export()
@description('The function that polls the source.')
var pollFunction = 'PollPublications'

@export()
@description('The queue into which the blob trigger puts what failed too often.')
var poisonQueue = 'webjobs-blobtrigger-poison'

@export()
@description('The container for events that Event Grid could not deliver.')
var deadLetterContainer = 'deadletters'

@export()
@description('The container that holds the published code.')
var packageContainer = 'app-package'

@export()
@description('The line that the poller logs when it found something, as a pattern of Kusto\'s parse operator.')
var pollLine = '\'Poll: \' Gevonden:long \' listed, \' Nieuw:long \' new, \' Ongewijzigd:long \' unchanged, \' Geparkeerd:long \' parked\''

@export()
@description('The roles that are given, by the id that they have in every tenant.')
var roles = {
  blobDataOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  blobDataContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  queueDataContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  tableDataContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  tableDataReader: '76199698-9eea-4c19-bc75-cec21354c6b6'
  monitoringMetricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb'
}
