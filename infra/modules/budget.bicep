metadata description = 'A message when the resource group costs more than it should.'

param name string
param amount int

@description('The first day of the month from which the budget counts.')
param start string

param email string

var notices = [
  {
    name: 'half'
    type: 'Actual'
    percent: 50
  }
  {
    name: 'all'
    type: 'Actual'
    percent: 100
  }
  {
    name: 'forecast'
    type: 'Forecasted'
    percent: 100
  }
]

resource budget 'Microsoft.Consumption/budgets@2024-08-01' = {
  name: name
  properties: {
    category: 'Cost'
    amount: amount
    timeGrain: 'Monthly'
    timePeriod: {
      startDate: start
    }
    notifications: toObject(notices, notice => notice.name, notice => {
      enabled: true
      operator: 'GreaterThanOrEqualTo'
      threshold: notice.percent
      thresholdType: notice.type
      contactEmails: [
        email
      ]
    })
  }
}
