'use strict';

// Loaded before Azurite.
//
// Azurite asks its in-memory database for an entity by RowKey first and by PartitionKey among what that finds. Where all partitions
// have the same row keys, as question 001 of every set, that is a pass through the table for each write. Both keys have an index:
// the one that leaves fewer goes first.

const { Collection } = require('lokijs');
const findOne = Collection.prototype.findOne;
Collection.prototype.findOne = function (query) {
  const hasBoth = typeof query?.PartitionKey === 'string' && typeof query.RowKey === 'string';
  if (!hasBoth || !this.binaryIndices.PartitionKey || !this.binaryIndices.RowKey) {
    return findOne.call(this, query);
  }
  const found = (key) => {
    const [first, last] = this.calculateRange('$eq', key, query[key]);
    return last - first;
  };
  const { PartitionKey, RowKey, ...rest } = query;
  return findOne.call(this, found('PartitionKey') < found('RowKey') ? { PartitionKey, RowKey, ...rest } : { RowKey, PartitionKey, ...rest });
};
